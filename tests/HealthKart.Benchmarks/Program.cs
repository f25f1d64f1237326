using BenchmarkDotNet.Running;
using HealthKart.Benchmarks;

return args switch
{
    ["report", ..] => ReportSpeed.Run(Rounds(args)),
    ["report-large", var folder, ..] => ReportLargeSpeed.Run(
        folder, args.Length > 2 ? Rounds(args[1..]) : 3, withPandas: !args.Contains("--without-pandas")),
    ["sources", var folder, ..] => SourcesSpeed.Run(folder, args.Length > 2 ? Rounds(args[1..]) : 5, args.ElementAtOrDefault(3)),
    ["summary", ..] => SummarySpeed.Run(Rounds(args)),
    ["job", var folder, ..] => JobSpeed.Run(folder, args.Length > 2 ? Rounds(args[1..]) : 5),
    ["notebooks", ..] => NotebookSpeed.Run(Rounds(args)),
    ["soak", ..] => await Soak.RunAsync(args.Length > 1 ? Rounds(args) : 500),
    ["dashboard", _, ..] => await DashboardSpeed.RunAsync(Rounds(args), args.Length > 2 ? Rounds(args[1..]) : 9),
    ["parts", ..] => BenchmarkSwitcher.FromAssembly(typeof(SalesBenchmarks).Assembly).Run(args[1..]).Any() ? 0 : 1,
    _ => Usage(),
};

static int Rounds(string[] args) => args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5;

static int Usage()
{
    const string Run = "dotnet run -c Release --project tests/HealthKart.Benchmarks --";
    Console.Error.WriteLine($"""
        {Run} report [ROUNDS]    the report on the sample data, process start to last file
        {Run} report-large FOLDER [ROUNDS] [--without-pandas]   the report of many sales, beside DuckDB and pandas, in turn
        {Run} sources FOLDER [ROUNDS [ADDRESS]]   the summary from CSV, Parquet, a DuckDB file and a PostgreSQL database, in turn
        {Run} summary [ROUNDS]   1 M sales, beside DuckDB, in turn
        {Run} job FOLDER [ROUNDS]   one job on the files of a folder, beside DuckDB and Polars, in turn
        {Run} notebooks [ROUNDS]   notebooks, beside Python's run by jupyter nbconvert, in turn
        {Run} soak [RUNS]        the report, half of the runs killed: is a file ever broken?
        {Run} dashboard INFLUENCERS [ROUNDS]   the report page in Chromium: size, start, filters
        {Run} parts [OPTIONS]    the hot parts, by BenchmarkDotNet
        """);
    return 2;
}
