using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Performance;

/// <summary>One condition of <see cref="CampaignFilter.Where"/>: a further column and a value of it.</summary>
/// <param name="Column">The column as it is written, such as <c>customer_type</c> or <c>influencers.city</c>.</param>
/// <param name="Value">The value; <see cref="Influencer.Unknown"/> for a blank one.</param>
internal sealed record ColumnCondition(string Column, string Value)
{
    /// <summary>Reads a condition such as <c>customer_type=new</c>.</summary>
    /// <exception cref="CampaignInputException">It has no column, or no <c>=</c>.</exception>
    internal static ColumnCondition Parse(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 0 || string.IsNullOrWhiteSpace(text[..sign]))
        {
            throw new CampaignInputException(FilterWords.NotACondition(FilterField.Where.Option, text));
        }

        var value = text[(sign + 1)..].Trim();
        return new ColumnCondition(text[..sign].Trim(), value.Length == 0 ? Influencer.Unknown : value);
    }
}
