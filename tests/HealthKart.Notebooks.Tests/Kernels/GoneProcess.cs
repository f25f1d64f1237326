using System.Diagnostics;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>A process that must not be left.</summary>
internal static class GoneProcess
{
    // No measure of how soon it ends: who was killed may take a moment to be gone.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Fails when one of them does not end.</summary>
    public static async Task AssertAllAsync(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience);
            }
            catch (ArgumentException)
            {
                // It is gone.
            }
        }
    }
}
