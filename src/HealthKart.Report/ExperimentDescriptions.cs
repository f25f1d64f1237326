using HealthKart.Analysis.Frames;
using HealthKart.Lift;
using HealthKart.Lift.Details;
using HealthKart.Lift.Plans;
using HealthKart.Lift.Statistics;
using HealthKart.Report.Display;
using HealthKart.Report.Words;

namespace HealthKart.Report;

/// <summary>What experiments show, in words and in tables.</summary>
public static class ExperimentDescriptions
{
    extension(LiftReport report)
    {
        /// <summary>Every result in a table: those to go by first, then the same experiments by other methods.</summary>
        public ResultList<LiftRow> Table() => ExperimentTable.Of(report);
    }

    extension(LiftResult result)
    {
        /// <summary>What may be concluded, and what may not, in a sentence or two.</summary>
        /// <param name="settings">What was decided before.</param>
        public string Describe(LiftSettings settings) => LiftResultWords.Of(result, settings);
    }

    extension(LiftDetail detail)
    {
        /// <summary>One sentence: what was found, and what it means.</summary>
        public string Message => LiftDetailWords.Of(detail);
    }

    extension(LiftWarning warning)
    {
        /// <summary>One sentence: what was found, and what it means.</summary>
        public string Message => LiftDetailWords.Of(warning.Detail);
    }

    extension(LiftCheck check)
    {
        /// <summary>One sentence: what was found, and what it means.</summary>
        public string Message => LiftDetailWords.Of(check.Detail);
    }

    extension(PooledEffect pooled)
    {
        /// <summary>What all experiments show together, and whether one number says enough.</summary>
        /// <param name="settings">What was decided before.</param>
        public string Describe(LiftSettings settings) => PooledWords.Of(pooled, settings);
    }

    extension(LiftInterval interval)
    {
        /// <summary>The interval of a ROAS in words, such as <c>2.76× to 3.13×</c>.</summary>
        public string AsRoas() => EstimateWords.RoasOf(interval);

        /// <summary>The interval in words, its limits written by a unit's own rule.</summary>
        /// <param name="write">Writes a limit.</param>
        public string Describe(Func<double?, string> write)
        {
            ArgumentNullException.ThrowIfNull(write);
            return EstimateWords.Of(interval, write);
        }
    }

    extension(AssumedBaseline assumed)
    {
        /// <summary>Each campaign with a payout in a table.</summary>
        public ResultList<AssumedRoas> Table() => ExperimentTable.Of(assumed);

        /// <summary>It in words: that it is assumed, what it would be, and at which share it breaks even.</summary>
        public string Describe() => AssumedBaselineWords.Of(assumed);
    }

    extension(PlanObstacle obstacle)
    {
        /// <summary>What a plan needs, and how to get it.</summary>
        public string Message => PlanObstacleWords.Of(obstacle);
    }

    extension(UnreadExperiment file)
    {
        /// <summary>Which file was not read, and why.</summary>
        public string Message => UnreadExperimentWords.Of(file);
    }
}
