using System.Diagnostics;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>The folders in which Jupyter looks for settings, kernels and signatures: not the user's, who may have any kernel.</summary>
internal static class JupyterFolders
{
    /// <summary>Has a program of Jupyter find nothing but what lies below a folder, and what the system itself has.</summary>
    /// <param name="start">How the program is started.</param>
    /// <param name="folder">The folder; its kernels are in <c>data/kernels</c>.</param>
    public static void Use(ProcessStartInfo start, string folder)
    {
        start.Environment["HOME"] = folder;
        start.Environment["JUPYTER_CONFIG_DIR"] = Path.Combine(folder, "config");
        start.Environment["JUPYTER_DATA_DIR"] = Path.Combine(folder, "data");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(folder, "runtime");
        start.Environment["IPYTHONDIR"] = Path.Combine(folder, "ipython");
        foreach (var name in new[] { "JUPYTER_PATH", "JUPYTER_CONFIG_PATH", "PYTHONUSERBASE" })
        {
            start.Environment.Remove(name);
        }
    }
}
