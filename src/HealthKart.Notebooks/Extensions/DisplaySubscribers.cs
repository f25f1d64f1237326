using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Notebooks.Extensions;

/// <summary>Who is told of what is displayed by the methods of .NET Interactive's formatting package.</summary>
internal static class DisplaySubscribers
{
    private static readonly Lock s_lock = new();

    /// <summary>Adds one.</summary>
    public static IDisposable Add(Action<DisplayedValue> subscriber)
    {
        lock (s_lock)
        {
            return Formatter.SubscribeToDisplayedValues(subscriber);
        }
    }

    /// <summary>Takes the kernel's own away, which adds itself when it is first used: what is shown among a cell's outputs, it prints
    /// besides to the console.</summary>
    public static void RemoveKernel()
    {
        lock (s_lock)
        {
            RuntimeHelpers.RunClassConstructor(typeof(Kernel).TypeHandle);
            var subscribers = typeof(Formatter).GetField("OnFormatterEvent", BindingFlags.Static | BindingFlags.NonPublic)!;
            var all = ((Delegate?)subscribers.GetValue(null))?.GetInvocationList() ?? [];
            subscribers.SetValue(null, Delegate.Combine([.. all.Where(each => each.Method.DeclaringType != typeof(Kernel))]));
        }
    }
}
