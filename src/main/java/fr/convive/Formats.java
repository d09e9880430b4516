package fr.convive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Amounts as people type them in French: {@code 4 500,50}. */
@Configuration(proxyBeanMethods = false)
class Formats implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new FrenchAmount());
    }

    /** Spaces of any width are passed over, a comma is a point, the sign of the euro may follow. */
    static final class FrenchAmount implements Converter<String, BigDecimal> {

        @Override
        @SuppressWarnings("NullAway") // nothing typed, nothing read
        public @Nullable BigDecimal convert(String text) {
            var digits = text.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
            return digits.isEmpty() ? null : new BigDecimal(digits);
        }
    }
}
