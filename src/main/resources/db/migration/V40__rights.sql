-- The tree of organisations is read from above: which schools stand in a department.
create index organisation_parent on organisation (parent);
