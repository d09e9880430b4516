package fr.convive.followup;

/** The fourteen themes by which the yearly review counts actions (TH-01 to TH-14 of the seeds, § 8.2). */
enum Theme {
    PLACEMENTS,
    CAREERS,
    DISCOVERY,
    HIGHER_EDUCATION,
    JOB_SEARCH,
    ENTREPRENEURSHIP,
    COMPANY_PARTNERSHIP,
    LOCAL_DEVELOPMENT,
    TECHNOLOGY,
    TRADE_SCHOOLS,
    APPRENTICESHIP,
    MUTUAL_INFORMATION,
    DIGITAL,
    MISCELLANEOUS
}
