namespace HealthKart.Benchmarks;

/// <summary>One run of a command.</summary>
/// <param name="Seconds">From process start to process end.</param>
/// <param name="CpuSeconds">What the processor worked for it and the processes that it started; 0 where the system does not tell.</param>
/// <param name="PeakMegabytes">The largest memory that the process and those that it started held, added up;
/// 0 where the system does not tell.</param>
/// <param name="Output">What it wrote on standard output.</param>
internal sealed record Measured(double Seconds, double CpuSeconds, double PeakMegabytes, string Output);
