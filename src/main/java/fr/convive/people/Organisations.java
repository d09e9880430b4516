package fr.convive.people;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All schools, departments and académies. */
public interface Organisations extends Repository<Organisation, String> {

    Optional<Organisation> findByCode(String code);

    /** The schools that somebody sees, by their code. */
    default List<Organisation> schools(Perimeter perimeter) {
        return findSchools(perimeter.isNational(), perimeter.codes()).stream()
                .filter(school -> perimeter.covers(school.code(), school.academy()))
                .toList();
    }

    @Query("""
            select o from Organisation o where o.level = SCHOOL
               and (:national = true or o.code in :codes or o.parent in :codes or o.aboveDepartment in :codes)
             order by o.code
            """)
    List<Organisation> findSchools(boolean national, Collection<String> codes);

    /** Which schools stand in which of these departments. */
    @Query("""
            select o.parent as above, o.code as code from Organisation o join Organisation d on d.code = o.parent
             where d.level = DEPARTMENT and d.code in :codes
            """)
    List<Standing> findStanding(Collection<String> codes);

    /** A school and what it stands in. */
    interface Standing {
        String getAbove();

        String getCode();
    }

    Organisation save(Organisation organisation);

    default Organisation get(String code) {
        return findByCode(code).orElseThrow(() -> new NoSuchElementException("No organisation " + code));
    }
}
