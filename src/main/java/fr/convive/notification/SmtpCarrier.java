package fr.convive.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters over to the mail server of the académie. */
class SmtpCarrier implements Carrier {

    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender server;
    private final String from;
    private final Clock clock;

    SmtpCarrier(JavaMailSender server, String from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public LetterState carry(Message message) {
        var mail = new Letter(server.createMimeMessage().getSession());
        try {
            write(message, mail);
            server.send(mail);
        } catch (MailException | MessagingException refused) {
            if (!mail.read || !(refused instanceof MailSendException send) || isRefused(send)) {
                throw Refusals.of(refused, mail.read);
            }
        }
        return LetterState.SENT;
    }

    /** Else the server took the letter, and only then failed to say goodbye. */
    private static boolean isRefused(MailSendException failed) {
        return !failed.getFailedMessages().isEmpty();
    }

    /** Knows whether the server was given the whole of it, line by line to its end. */
    private static final class Letter extends MimeMessage {

        private boolean read;

        Letter(Session session) {
            super(session);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            read = true;
        }
    }

    private void write(Message message, MimeMessage mail) throws MessagingException {
        var sender = new InternetAddress(from);
        mail.setFrom(sender);
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.to()));
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        // the same whenever it is sent: who gets it twice after a crash sees it once
        mail.setHeader("Message-ID", "<" + message.id() + "@" + host(sender) + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setContent(new MimeMultipart("alternative", part(message.text(), "plain"), part(message.html(), "html")));
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    private static String host(InternetAddress sender) {
        return sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
    }
}
