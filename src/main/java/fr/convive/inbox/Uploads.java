package fr.convive.inbox;

import fr.convive.document.Document;
import fr.convive.document.Documents;
import fr.convive.document.UnfitFile;
import fr.convive.workflow.OpenTask;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * Turns each file of a posted form into a piece of the case before the form is read: the record gets its id, which the
 * page sends back when another answer is wrong, so that nobody chooses the same file twice.
 */
@Component
class Uploads {

    private final Documents documents;

    Uploads(Documents documents) {
        this.documents = documents;
    }

    /** The request as the form reads it, and the names of the files that cannot be kept, by field. */
    record Received(HttpServletRequest request, Map<String, UnfitFile> unfit) {}

    Received receive(OpenTask task, HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartRequest.class);
        Map<String, UnfitFile> unfit = new LinkedHashMap<>();
        if (multipart == null) {
            return new Received(request, unfit);
        }
        Map<String, String[]> answers = new LinkedHashMap<>(request.getParameterMap());
        multipart.getFileMap().forEach((field, file) -> {
            answers.putIfAbsent(field, new String[] {""});
            if (!file.isEmpty()) {
                try {
                    answers.put(field, new String[] {kept(task, file).id().toString()});
                } catch (UnfitFile refused) {
                    unfit.put(field, refused);
                }
            }
        });
        return new Received(new WithIds(request, answers), unfit);
    }

    /** The same bytes sent twice are one piece; it says which task asked for it. */
    private Document kept(OpenTask task, MultipartFile file) {
        var arrival = new Documents.Arrival(name(file), file.getContentType(), task.key(), bytes(file));
        return documents.receive(task.businessKey(), arrival, task.actor());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static final class WithIds extends HttpServletRequestWrapper {

        private final Map<String, String[]> answers;

        WithIds(HttpServletRequest request, Map<String, String[]> answers) {
            super(request);
            this.answers = answers;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = answers.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return answers.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(answers);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(answers.keySet());
        }
    }
}
