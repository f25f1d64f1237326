using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Words;

namespace HealthKart.Report;

/// <summary>What is said of lists of results.</summary>
public static class ListReport
{
    /// <summary>How lists mark an influencer with too few orders to rank by.</summary>
    public const string TooFewOrders = PerformanceWords.TooFewOrders;

    extension(IResultList list)
    {
        /// <summary>What the rows are, shown above the table; <c>null</c>: nothing.</summary>
        public string? Caption
        {
            get
            {
                using var scope = Numerals.Within(list.Currency);
                return ListWords.Caption(list.Subject);
            }
        }

        /// <summary>How the rows are to be read, shown below the table; <c>null</c>: nothing.</summary>
        public string? Note
        {
            get
            {
                using var scope = Numerals.Within(list.Currency);
                return ListWords.Note(list.Subject);
            }
        }
    }
}
