package fr.convive;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the round trips to the database, whoever makes them (JPA, JdbcTemplate, the engine): each {@code execute} of a
 * statement is one, a batch is one. Only those of the thread that asks are counted. Left out: the engine's reservation
 * of its next hundred identifiers, which falls on whichever act happens to need the hundred-and-first, and what the door
 * asks to know who comes, the same on every page whatever it shows (sessions, wrong answers, second factors).
 */
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?i)act_ge_property|spring_session|sign_in_|second_factor");

    /** The statements that this code runs, in order. */
    public static List<String> during(Runnable code) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            code.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return listening(Connection.class, super.getConnection(), "");
        }
    }

    /** A connection whose statements, or a statement whose executions, are heard. */
    @SuppressWarnings("unchecked")
    private static <T> T listening(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                hear(arguments != null && arguments.length > 0 && arguments[0] instanceof String said ? said : sql);
            }
            var result = invoke(target, method, arguments);
            if (result instanceof PreparedStatement prepared && target instanceof Connection) {
                return listening(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return result instanceof Statement plain && target instanceof Connection
                    ? listening(Statement.class, plain, "")
                    : result;
        };
        return (T) Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static void hear(String sql) {
        var heard = HEARD.get();
        if (heard != null && !LEFT_OUT.matcher(sql).find()) {
            heard.add(sql.strip());
        }
    }
}
