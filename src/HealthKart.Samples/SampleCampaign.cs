using HealthKart.Files;

namespace HealthKart.Samples;

/// <summary>
/// A year of invented influencer campaigns for HealthKart's brands, as the CSV files that the library reads, with experiments whose true
/// effect is known. The same options give the same bytes on every machine.
/// </summary>
public static class SampleCampaign
{
    /// <summary>
    /// Writes influencers.csv, posts.csv, tracking_data.csv, payouts.csv, lift.csv and geo_sales.csv: all of them, or none.
    /// </summary>
    /// <param name="folder">Where they go; created when it is missing.</param>
    /// <param name="options">Seed and size; the defaults when <see langword="null"/>.</param>
    /// <returns>The paths of the files written.</returns>
    /// <exception cref="SampleExistsException">A file exists already and <see cref="SampleOptions.Overwrite"/> is off.</exception>
    /// <exception cref="IOException">A file cannot be written; older ones are untouched.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count of <paramref name="options"/> makes no sense.</exception>
    public static IReadOnlyList<string> Write(string folder, SampleOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new SampleOptions();
        options.Check();

        var files = Draw(options);
        Directory.CreateDirectory(folder);
        if (!options.Overwrite)
        {
            ThrowIfAnyExists(folder, files);
        }

        return WriteAll(folder, files, options.Overwrite);
    }

    private static IReadOnlyList<SampleFile> Draw(SampleOptions options)
    {
        var influencers = InfluencerSampler.Draw(options);
        var posts = PostSampler.Draw(options, influencers);
        var sales = SaleSampler.Draw(options, influencers, posts);
        var payouts = PayoutSampler.Draw(options, influencers, posts, sales);
        return
        [
            SampleFiles.Influencers(influencers),
            SampleFiles.Posts(posts),
            SampleFiles.Sales(sales),
            SampleFiles.Payouts(payouts),
            SampleFiles.Holdouts(HoldoutSampler.Draw(options.Seed)),
            SampleFiles.GeoSales(GeoSampler.Draw(options.Seed)),
        ];
    }

    private static void ThrowIfAnyExists(string folder, IReadOnlyList<SampleFile> files)
    {
        var existing = files.Select(file => file.Name).Where(name => File.Exists(Path.Combine(folder, name))).ToList();
        if (existing.Count > 0)
        {
            throw new SampleExistsException(
                $"'{folder}' has {string.Join(", ", existing)} already: choose another folder, or ask to overwrite.");
        }
    }

    private static List<string> WriteAll(string folder, IReadOnlyList<SampleFile> files, bool overwrite)
    {
        using var written = new WholeFiles();
        var paths = files.Select(file => Path.Combine(folder, file.Name)).ToList();
        foreach (var (file, path) in files.Zip(paths))
        {
            written.Add(path, file.WriteTo);
        }

        written.Replace(overwrite);
        return paths;
    }
}
