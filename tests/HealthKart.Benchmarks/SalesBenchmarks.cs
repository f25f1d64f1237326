using BenchmarkDotNet.Attributes;
using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Samples;

namespace HealthKart.Benchmarks;

/// <summary>The hot parts: a hundred thousand sales loaded with and without their sums by campaign, product and month.</summary>
[MemoryDiagnoser]
public class SalesBenchmarks
{
    private string _data = "";

    /// <summary>Writes the campaign.</summary>
    [GlobalSetup]
    public void WriteData()
    {
        _data = Directory.CreateTempSubdirectory("healthkart-parts-").FullName;
        SampleCampaign.Write(_data, new SampleOptions { Influencers = 2_000, Posts = 6_000, Sales = 100_000, Overwrite = true });
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void RemoveData() => Directory.Delete(_data, recursive: true);

    /// <summary>What <c>summary</c> does.</summary>
    [Benchmark(Baseline = true)]
    public decimal? Totals() => CampaignData.Load(_data, new LoadOptions { Breakdowns = false }).Performance().Totals.Roas;

    /// <summary>What the report does.</summary>
    [Benchmark]
    public int Breakdowns() => CampaignData.Load(_data).Performance().ByCampaign().Count;
}
