//! The mails that wait: ordinary orders by as many employees, of about the size that such mails have.

use std::fmt::Write as _;

use crate::support::dovecot::Dovecot;

/// Bytes that half of the mails carry besides, as an attachment.
fn attachment() -> usize {
    std::env::var("KONTOFLYTT_ATTACHMENT").map_or(0, |text| text.parse().expect("bytes"))
}

/// One order. No two have the same sender, so that no limit holds a reply.
pub(crate) fn order(number: usize, attached: usize) -> Vec<u8> {
    let letters: String = number
        .to_string()
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect();
    let sender = format!("mona.{letters}@intraservice.goteborg.se");
    let account = format!("mon{:x<3.3}{:04}", letters, number % 10_000);
    let mut mail = format!(
        "Return-Path: <{sender}>\r\n\
         Received: from mail.goteborg.se (mail.goteborg.se [192.0.2.7]) by mx.goteborg.se with ESMTPS id A{number};\r\n\
         \tMon, 3 Aug 2026 08:12:31 +0200\r\n\
         Authentication-Results: mx.goteborg.se; dkim=pass header.d=intraservice.goteborg.se;\r\n\
         \tspf=pass smtp.mailfrom={sender}; dmarc=pass header.from=intraservice.goteborg.se\r\n\
         From: Mona {letters} <{sender}>\r\n\
         To: Support Intraservice <support@intraservice.goteborg.se>\r\n\
         Subject: Flytt av konto {account}\r\n\
         Date: Mon, 3 Aug 2026 08:12:30 +0200\r\n\
         Message-ID: <order-{number}@intraservice.goteborg.se>\r\n\
         MIME-Version: 1.0\r\n"
    );
    let text = format!(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
         Hej!\r\n\r\nMin tjänst flyttas från Intraservice till Förvaltningen för funktionsstöd den 1 september 2026.\r\n\
         Jag behåller samma arbetsuppgifter som i dag. Kontot som ska flyttas är {account}.\r\n\
         Hör av er om något är oklart.\r\n\r\nMed vänlig hälsning\r\nMona\r\nsystemförvaltare, 031-365 00 00\r\n"
    );
    if attached == 0 {
        mail.push_str(&text);
    } else {
        let line = format!("{}\r\n", "QUJD".repeat(19));
        let _ = write!(
            mail,
            "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n{text}\r\n--b\r\n\
             Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n{}--b--\r\n",
            line.repeat(attached / line.len())
        );
    }
    mail.into_bytes()
}

/// Puts so many into the inbox; gives their bytes together.
pub(crate) fn fill(dovecot: &Dovecot, support: &str, count: usize) -> usize {
    let attached = attachment();
    let size_of = |number: usize| {
        if number.is_multiple_of(2) {
            attached
        } else {
            0
        }
    };
    dovecot.place(
        support,
        (0..count).map(|number| order(number, size_of(number))),
    );
    (0..count.min(2))
        .map(|number| order(number, size_of(number)).len() * count / 2)
        .sum()
}
