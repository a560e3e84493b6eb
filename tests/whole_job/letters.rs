//! Mails to the support mailbox, as the city's mail server hands them over.

/// One mail; the server's own word on its sender stands in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    /// Makes the Message-ID.
    pub(crate) id: &'static str,
    /// The sender, in the envelope and in From.
    pub(crate) from: &'static str,
    pub(crate) subject: &'static str,
    /// More header lines, each with its end.
    pub(crate) head: &'static str,
    pub(crate) body: &'static str,
    /// What the server found out of the sender.
    pub(crate) dmarc: &'static str,
}

impl Letter {
    /// An authenticated mail.
    pub(crate) const fn new(
        id: &'static str,
        from: &'static str,
        subject: &'static str,
        body: &'static str,
    ) -> Self {
        Self {
            id,
            from,
            subject,
            head: "",
            body,
            dmarc: "pass",
        }
    }

    /// The Message-ID without its brackets.
    pub(crate) fn message_id(&self) -> String {
        format!("{}@mail.goteborg.se", self.id)
    }

    /// The whole mail.
    pub(crate) fn bytes(&self, to: &str) -> Vec<u8> {
        let Self {
            from,
            subject,
            head,
            body,
            dmarc,
            ..
        } = self;
        let domain = from.split_once('@').map_or("", |(_, domain)| domain);
        let kind = if head.contains("Content-Type:") {
            ""
        } else {
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
        };
        format!(
            "Authentication-Results: mx.goteborg.se; dmarc={dmarc} header.from={domain}\n\
             From: {from}\nTo: {to}\nSubject: {subject}\nMessage-ID: <{}>\n\
             Date: Mon, 03 Aug 2026 08:14:00 +0200\nMIME-Version: 1.0\n{head}{kind}\n{body}\n",
            self.message_id()
        )
        .replace('\n', "\r\n")
        .into_bytes()
    }
}

/// An order that can be approved. The sender is the account's own.
pub(crate) const fn order(id: &'static str, from: &'static str) -> Letter {
    Letter::new(
        id,
        from,
        "Flytt av konto",
        "Hej!\n\nJag vill att mitt konto annand0314 flyttas från Förvaltningen för funktionsstöd till \
         Socialförvaltningen Hisingen den 1 september 2026. Min tjänst flyttar med samma arbetsuppgifter som idag.\n\n\
         Hälsningar\nAnna",
    )
}
