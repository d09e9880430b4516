package fr.convive;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How amounts and days are written by people and programs. */
@Configuration(proxyBeanMethods = false)
class Formats implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new FrenchAmount());
    }

    /** A day of any year is written {@code 07-01}, as in the interchange format. */
    @Bean
    JsonMapperBuilderCustomizer daysOfAnyYear() {
        return json ->
                json.withConfigOverride(MonthDay.class, day -> day.setFormat(JsonFormat.Value.forPattern("MM-dd")));
    }

    /** Words that nobody could have typed are no words: the request is unreadable. */
    @Bean
    JacksonModule wordsAsTyped() {
        return new SimpleModule().addDeserializer(String.class, new StringDeserializer() {
            @Override
            public String deserialize(JsonParser parser, DeserializationContext context) {
                var words = super.deserialize(parser, context);
                if (words != null && !Text.isWritable(words)) {
                    context.reportInputMismatch(String.class, "Not a text");
                }
                return words;
            }
        });
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
