//! Colours, as far as they decide whether text can be read on its background.

use super::css::number;

/// How near two colours must be, channel by channel, for text to be unreadable on its background.
const INDISTINCT: u8 = 20;

/// A colour, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    /// Red, green, blue.
    Rgb(u8, u8, u8),
    /// Nothing is painted.
    Transparent,
    /// A picture, a gradient, a name that is not in the list: taken as readable.
    Other,
}

impl Colour {
    /// White.
    pub(super) const WHITE: Self = Self::Rgb(255, 255, 255);
    /// Black.
    pub(super) const BLACK: Self = Self::Rgb(0, 0, 0);

    /// Whether text of this colour cannot be read on that background.
    pub(super) fn is_lost_on(self, background: Self) -> bool {
        match (self, background) {
            (Self::Transparent, _) => true,
            (Self::Rgb(r, g, b), Self::Rgb(br, bg, bb)) => [(r, br), (g, bg), (b, bb)]
                .iter()
                .all(|(one, other)| one.abs_diff(*other) <= INDISTINCT),
            _ => false,
        }
    }
}

/// Reads a colour; `None` for `inherit` and its like.
pub(super) fn colour(value: &str) -> Option<Colour> {
    let value = value.trim();
    if let Some(hex) = value.strip_prefix('#') {
        return Some(hex_colour(hex).unwrap_or(Colour::Other));
    }
    if let Some(inner) = value
        .strip_prefix("rgb")
        .and_then(|rest| rest.split_once('('))
    {
        return Some(rgb(inner.1.trim_end_matches(')')).unwrap_or(Colour::Other));
    }
    if value.starts_with("hsl") {
        let light = value
            .split([',', ' ', '/'])
            .filter(|part| part.contains('%'))
            .nth(1)
            .and_then(number);
        return Some(if light.is_some_and(|n| n >= 93.0) {
            Colour::WHITE
        } else {
            Colour::Other
        });
    }
    Some(match value.to_ascii_lowercase().as_str() {
        "inherit" | "unset" | "revert" | "" => return None,
        "transparent" => Colour::Transparent,
        "white" | "window" | "snow" | "ivory" | "ghostwhite" | "floralwhite" | "whitesmoke"
        | "mintcream" | "azure" | "aliceblue" | "seashell" | "honeydew" | "oldlace"
        | "lavenderblush" | "canvas" => Colour::WHITE,
        "black" | "initial" | "windowtext" | "auto" | "canvastext" => Colour::BLACK,
        _ => hex_colour(value).unwrap_or(Colour::Other),
    })
}

fn hex_colour(hex: &str) -> Option<Colour> {
    let digits: Vec<u8> = hex
        .chars()
        .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect::<Option<_>>()?;
    match *digits.as_slice() {
        [.., 0] if digits.len() == 4 => Some(Colour::Transparent),
        [.., 0, 0] if digits.len() == 8 => Some(Colour::Transparent),
        [r, g, b] | [r, g, b, _] => Some(Colour::Rgb(r * 17, g * 17, b * 17)),
        [r, rr, g, gg, b, bb] | [r, rr, g, gg, b, bb, _, _] => {
            Some(Colour::Rgb(r * 16 + rr, g * 16 + gg, b * 16 + bb))
        }
        _ => None,
    }
}

fn rgb(inner: &str) -> Option<Colour> {
    let parts: Vec<f32> = inner
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        .map(|part| number(part).map(|n| if part.ends_with('%') { n * 2.55 } else { n }))
        .collect::<Option<_>>()?;
    let channel = |n: f32| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to a byte"
        )]
        let byte = n.clamp(0.0, 255.0) as u8;
        byte
    };
    match *parts.as_slice() {
        [_, _, _, alpha] if alpha < 0.1 => Some(Colour::Transparent),
        [r, g, b] | [r, g, b, _] => Some(Colour::Rgb(channel(r), channel(g), channel(b))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_told_apart_as_a_reader_would() {
        let cases = [
            ("#fff", true),
            ("#ffffff", true),
            ("#FEFEFE", true),
            ("white", true),
            ("rgb(255, 255, 255)", true),
            ("rgba(0,0,0,0)", true),
            ("hsl(0, 0%, 100%)", true),
            ("transparent", true),
            ("gray", false),
            ("#808080", false),
            ("#ddd", false),
            ("black", false),
            ("rgb(0 0 0 / 80%)", false),
        ];
        for (value, lost) in cases {
            assert_eq!(
                colour(value).unwrap().is_lost_on(Colour::WHITE),
                lost,
                "{value}"
            );
        }
        assert!(Colour::BLACK.is_lost_on(colour("#000").unwrap()));
        assert!(!Colour::WHITE.is_lost_on(colour("#036").unwrap()));
    }
}
