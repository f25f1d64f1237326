using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Sessions;

/// <summary>A compiled part of a cell.</summary>
/// <param name="Compilation">The compilation that later cells continue.</param>
/// <param name="Assembly">The assembly's bytes; null when there is nothing to run.</param>
/// <param name="Symbols">Its debug symbols.</param>
/// <param name="HasResult">Whether it ends in an expression whose value is its result.</param>
/// <param name="Source">What was compiled.</param>
internal sealed record ScriptSubmission(
    CSharpCompilation Compilation, MemoryStream? Assembly, MemoryStream Symbols, bool HasResult, CheckedSource Source)
{
    /// <summary>Loads the assembly; the delegate that is returned runs the code on the state of the cells before it.
    /// It is null when there is nothing to run.</summary>
    public Func<object[], Task<object?>>? Load(ScriptLoadContext context)
    {
        if (Assembly is null)
        {
            return null;
        }

        var entryPoint = Compilation.GetEntryPoint(CancellationToken.None)!;
        return context.LoadCell(Assembly, Symbols)
            .GetType(entryPoint.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entryPoint.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object[], Task<object?>>>();
    }
}
