using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;

namespace HealthKart.Cli.Reports;

/// <summary>The file of columns on its way to a notebook.</summary>
internal static class ReportColumns
{
    private static readonly string s_parameter = LoadField.All.Single(static field => field.Option == "--column").Parameter;

    /// <summary>The request with the columns of the file that it names, or that lies in the folder which the notebook will read.</summary>
    /// <param name="request">The request; where it sets the notebook's own parameter, no file is read.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="isCarried">Whether the tool carries it.</param>
    /// <param name="context">The command's surroundings.</param>
    /// <param name="ofExperiments">Whether the notebook reads experiments.</param>
    /// <exception cref="CampaignInputException">The file cannot be used, or not for these data.</exception>
    /// <exception cref="CommandException">There is such a file, and a notebook that takes no columns.</exception>
    internal static ReportRequest AddTo(
        ReportRequest request, NotebookDocument notebook, bool isCarried, CommandContext context, bool ofExperiments = false)
    {
        var given = request.Parameters.For(notebook, [.. ReportNotebook.FoldersOf(request, isCarried, context)]);
        if (request.Parameters.Has(s_parameter)
            || new ReportCheck(notebook, given).DataFolder() is not { } folder
            || ColumnsOption.Find(context, request.ColumnsFile, folder) is not { } file)
        {
            return request;
        }

        if (NotebookParameters.Read(notebook).All(static parameter => parameter.Name != s_parameter))
        {
            throw new CommandException(ReportTexts.NoColumnsParameter(context.ShortPath(file.Path), notebook.Name, s_parameter));
        }

        return request with
        {
            Reading = ofExperiments ? file.AddToExperiments(request.Reading, folder) : file.AddTo(request.Reading, folder),
        };
    }
}
