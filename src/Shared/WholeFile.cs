using System.Text;

namespace HealthKart.Shared;

/// <summary>Writes a file whole or not at all: a reader sees the old content or the new, never a part.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes text as UTF-8 without a byte order mark; the folder is made when it is missing.</summary>
    /// <param name="path">The file; replaced when it exists. A symbolic link stays, what it points to is replaced.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    internal static void WriteAllText(string path, string text) => WriteAllBytes(path, s_utf8.GetBytes(text));

    /// <summary>Writes bytes; the folder is made when it is missing.</summary>
    /// <param name="path">The file; replaced when it exists. A symbolic link stays, what it points to is replaced.</param>
    /// <param name="bytes">The content.</param>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    internal static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var (target, temporary) = Places(path);
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes what is too long to be held; the folder is made when it is missing.</summary>
    /// <param name="path">The file; replaced when it exists. A symbolic link stays, what it points to is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    internal static void Write(string path, Action<Stream> write)
    {
        var (target, temporary) = Places(path);
        try
        {
            using (var stream = File.Create(temporary))
            {
                write(stream);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static (string Target, string Temporary) Places(string path)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        return (target, Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp"));
    }
}
