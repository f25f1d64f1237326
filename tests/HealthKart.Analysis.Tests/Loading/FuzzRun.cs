using System.Diagnostics;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Tries many seeds on threads of its own, each within a time limit; the thread pool stays free for what is tested.</summary>
internal sealed class FuzzRun(int first, int count, TimeSpan limit, Func<TestCampaign, int, bool> attempt)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Thread, (int Seed, long Start)> _running = [];
    private string? _failure;
    private int _taken;
    private int _results;

    /// <summary>How many attempts said yes.</summary>
    internal int Results => _results;

    /// <summary>Runs until the seeds are used up or one fails.</summary>
    /// <returns>How to repeat the first failure, and what it was; <c>null</c> without one.</returns>
    internal string? Run()
    {
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        while (_failure is null && threads.Exists(thread => !thread.Join(TimeSpan.FromMilliseconds(100))))
        {
            lock (_lock)
            {
                foreach (var (seed, start) in _running.Values.Where(running => Stopwatch.GetElapsedTime(running.Start) > limit))
                {
                    Fail(seed, $"still reading after {limit.TotalSeconds} s");
                }
            }
        }

        return _failure;
    }

    private void Work()
    {
        using var campaign = new TestCampaign();
        while (_failure is null && Interlocked.Increment(ref _taken) is var taken && taken <= count)
        {
            var seed = first + taken - 1;
            lock (_lock)
            {
                _running[Thread.CurrentThread] = (seed, Stopwatch.GetTimestamp());
            }

            try
            {
                Interlocked.Add(ref _results, attempt(campaign, seed) ? 1 : 0);
            }
            catch (Exception exception)
            {
                Fail(seed, exception.ToString());
            }
        }

        lock (_lock)
        {
            _running.Remove(Thread.CurrentThread);
        }
    }

    private void Fail(int seed, string what) =>
        Interlocked.CompareExchange(ref _failure, $"HEALTHKART_FUZZ_SEED={seed} HEALTHKART_FUZZ_FILES=1 repeats it: {what}", null);
}
