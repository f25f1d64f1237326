namespace HealthKart.Analysis.Money;

/// <summary>How currencies are written beside amounts: the one table of them.</summary>
internal static class CurrencySigns
{
    /// <summary>The currency of amounts beside which none is written.</summary>
    internal const string Rupee = "INR";

    // Longer ones before those that they end or start with.
    private static readonly (string Sign, string Code)[] s_signs =
    [
        ("₹", Rupee), ("INR", Rupee), ("Rs.", Rupee), ("Rs", Rupee), ("US$", "USD"), ("USD", "USD"), ("C$", "CAD"), ("CA$", "CAD"),
        ("CAD", "CAD"),
        ("A$", "AUD"), ("AU$", "AUD"), ("AUD", "AUD"), ("S$", "SGD"), ("SGD", "SGD"), ("HK$", "HKD"), ("HKD", "HKD"), ("$", "USD"),
        ("€", "EUR"), ("EUR", "EUR"),
        ("£", "GBP"), ("GBP", "GBP"), ("¥", "JPY"), ("JPY", "JPY"), ("CNY", "CNY"), ("AED", "AED"), ("SAR", "SAR"), ("CHF", "CHF"),
        ("SEK", "SEK"), ("NOK", "NOK"),
        ("DKK", "DKK"), ("PLN", "PLN"), ("BRL", "BRL"), ("R$", "BRL"), ("MYR", "MYR"), ("IDR", "IDR"), ("THB", "THB"), ("฿", "THB"),
        ("PHP", "PHP"), ("₱", "PHP"),
        ("VND", "VND"), ("₫", "VND"), ("KRW", "KRW"), ("₩", "KRW"), ("LKR", "LKR"), ("NPR", "NPR"), ("BDT", "BDT"), ("৳", "BDT"),
        ("PKR", "PKR"), ("NZD", "NZD"),
        ("ZAR", "ZAR"), ("NGN", "NGN"), ("₦", "NGN"), ("MXN", "MXN"), ("TRY", "TRY"), ("₺", "TRY"), ("RUB", "RUB"), ("₽", "RUB"),
        ("ILS", "ILS"), ("₪", "ILS"),
    ];

    /// <summary>The code of a currency as it stands in a column of its own; <c>null</c> for what is no currency that is known.</summary>
    internal static string? CodeOf(string text)
    {
        text = text.Trim().TrimEnd('.');
        if (text.Equals("rupees", StringComparison.OrdinalIgnoreCase) || text.Equals("rupee", StringComparison.OrdinalIgnoreCase))
        {
            return Rupee;
        }

        return KnownCode(text) is { } known ? known : text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;
    }

    /// <summary>
    /// The currency that a header names for its amounts: <c>Revenue (USD)</c>, <c>amount_usd</c>, <c>Sales ₹</c>; <c>null</c>: none.
    /// </summary>
    internal static string? OfHeader(string header)
    {
        var text = header.Trim();
        if (text.EndsWith(')') && text.LastIndexOf('(') is >= 0 and var open)
        {
            return KnownCode(text[(open + 1)..^1]);
        }

        var word = text[(text.LastIndexOfAny(['_', ' ', '-']) + 1)..];
        return word.Length == text.Length ? null : KnownCode(word);
    }

    /// <summary>A header without the currency in parentheses at its end.</summary>
    internal static string WithoutUnit(string folded) =>
        folded.EndsWith(')') && folded.LastIndexOf('(') is > 0 and var open && KnownCode(folded[(open + 1)..^1]) is not null
            ? folded[..open]
            : folded;

    private static string? KnownCode(string text)
    {
        text = text.Trim().TrimEnd('.');
        foreach (var (sign, code) in s_signs)
        {
            if (text.Equals(sign.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>How amounts of a currency are marked: by its sign, else by its code and a space.</summary>
    internal static string SignOf(string code) => code switch
    {
        Rupee => "₹",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        _ => code + " ",
    };

    /// <summary>What one of a currency is called in a sentence.</summary>
    internal static string WordOf(string code) => code switch
    {
        Rupee => "rupee",
        "USD" => "dollar",
        "EUR" => "euro",
        "GBP" => "pound",
        _ => $"unit of {code}",
    };

    /// <summary>What several of a currency are called in a sentence.</summary>
    internal static string WordsOf(string code) => code is Rupee or "USD" or "EUR" or "GBP" ? WordOf(code) + "s" : code;

    /// <summary>Takes the currency off the start or the end of an amount.</summary>
    /// <returns>Its code; <c>null</c> where none stands there.</returns>
    internal static string? Split(ref string text)
    {
        if (text.Length == 0 || (!IsSign(text[0]) && !IsSign(text[^1])))
        {
            return null;
        }

        foreach (var (sign, code) in s_signs)
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                text = text[sign.Length..].Trim();
                return code;
            }

            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^sign.Length].Trim();
                return code;
            }
        }

        return null;
    }

    /// <summary>The signs of rupees, which stand before a rate too.</summary>
    internal static IEnumerable<string> All => s_signs.Select(static each => each.Sign);

    private static bool IsSign(char letter) => letter > '~' || letter is '$' or '.' || char.IsAsciiLetter(letter);
}
