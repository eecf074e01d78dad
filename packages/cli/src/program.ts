import { Argument, Command, Option } from 'commander';
import type { ConvertCommandOptions } from './commands/convert.ts';
import type { DoctorCommandOptions } from './commands/doctor.ts';
import type { JobCommandOptions } from './commands/job.ts';
import type { PairsCommandOptions } from './commands/pairs.ts';
import { SHELLS, type Shell } from './completion/scripts.ts';
import { type ConnectionOptions, toPositive, withConnection } from './connection-options.ts';
import { addOption } from './conversion-options.ts';
import {
  CANCEL_HELP,
  COMPLETION_HELP,
  CONVERT_HELP,
  DOCTOR_HELP,
  JOB_HELP,
  PAIRS_HELP,
  PROGRAM_HELP,
} from './help.ts';
import { version } from './version.ts';

/** The default of `--concurrency`. */
const CONCURRENCY = 4;

/** Runs the chosen command. Commands are loaded when they are chosen: completion must not wait for the SDK. */
type Act = (work: () => Promise<number>) => Promise<void>;

/**
 * The command line: what there is and what it is called. What the commands do stands in `commands/`.
 *
 * @param signal aborted when the user interrupts
 * @param act gets what the chosen command does
 */
export function createProgram(signal: AbortSignal, act: Act): Command {
  const program = new Command('converter')
    .description('Converts files: documents, images, audio, video, text and archives.')
    .version(version(), '-V, --version')
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride()
    .addHelpText('after', PROGRAM_HELP);

  // Completion goes by what an option's value is called: <format>, <path>, <profile>, or something that it cannot know.
  const convert = program
    .command('convert')
    .summary('convert files')
    .description(
      'Converts files, several at once. Each goes by its own format; what it becomes is the same for all.',
    )
    .argument('<files...>', 'files, folders, patterns such as "*.docx", or - for standard input')
    .option('-t, --to <format>', 'what the files should become; default: by the name of --out')
    .option('-o, --out <path>', 'a folder, a file, or - for standard output; default: the current folder')
    .option('--option <name=value>', 'what is wanted of the results; may be repeated', addOption)
    .option('-f, --force', 'replace results that exist already')
    .option('-r, --recursive', 'also the folders of folders; results keep the tree')
    .addOption(
      new Option('-u, --update', 'only what has no result yet, or was changed since').conflicts('force'),
    )
    .addOption(
      new Option('--watch', 'go on, and convert what changes; includes --update').implies({ update: true }),
    )
    .addOption(
      new Option('--dry-run', 'only say what would be done, and what it takes of the quota').conflicts(
        'watch',
      ),
    )
    .option('--from <format>', 'what the files are; default: by their names')
    .option('--name <filename>', 'what the file on standard input is called')
    .option('-c, --concurrency <number>', 'how many files at the same time', toPositive, CONCURRENCY);
  withConnection(withReport(convert))
    .addHelpText('after', CONVERT_HELP)
    .action((files: string[], options: ConvertCommandOptions) =>
      act(async () => (await import('./commands/convert.ts')).convert(files, options, signal)),
    );

  const pairs = program
    .command('pairs')
    .summary('list what can be converted')
    .description(
      'Lists what can be converted: by your key if there is one, else by anyone. With two formats, the options of that pair.',
    )
    .argument('[from]', 'only what this can become')
    .argument('[to]', 'the options of this conversion')
    .option('--from <format>', 'only what this can become')
    .option('--to <format>', 'only what can become this')
    .option('--public', 'everything that the server can convert, whatever the key may use')
    .option('--json', 'one JSON object')
    .option('--verbose', 'more about what went wrong');
  withConnection(pairs)
    .addHelpText('after', PAIRS_HELP)
    .action((from: string | undefined, to: string | undefined, options: PairsCommandOptions) =>
      act(async () => {
        const { pairOptions, pairs } = await import('./commands/pairs.ts');
        if (from !== undefined && to !== undefined) return pairOptions(from, to, options, signal);
        return pairs({ ...options, ...(from !== undefined && { from }) }, signal);
      }),
    );

  const job = program
    .command('job')
    .summary('look at a job that was started elsewhere')
    .description('Says how a job stands, and fetches its result.')
    .argument('<id>', "the job's id")
    .option('-w, --wait', 'until it is done')
    .option('--all-files', 'also what was made beside the result')
    .option('-o, --out <path>', 'write the result to a folder, a file, or - for standard output')
    .option('-f, --force', 'replace a file that exists already');
  withConnection(withReport(job))
    .addHelpText('after', JOB_HELP)
    .action((id: string, options: JobCommandOptions) =>
      act(async () => (await import('./commands/job.ts')).job(id, options, signal)),
    );

  const cancel = program
    .command('cancel')
    .summary('cancel a job')
    .description('Cancels a job, and deletes its files on the server.')
    .argument('<id>', "the job's id")
    .option('--verbose', 'more about what went wrong');
  withConnection(cancel)
    .addHelpText('after', CANCEL_HELP)
    .action((id: string, options: ConnectionOptions) =>
      act(async () => (await import('./commands/job.ts')).cancel(id, options, signal)),
    );

  const doctor = program
    .command('doctor')
    .summary('find out why nothing works')
    .description(
      'Looks at the way to the server, the key and its quota, and says what is wrong. It converts nothing.',
    )
    .option('--origin <origin>', 'the origin of a web page that should be able to ask')
    .option('--json', 'one JSON object');
  withConnection(doctor)
    .addHelpText('after', DOCTOR_HELP)
    .action((options: DoctorCommandOptions) =>
      act(async () => (await import('./commands/doctor.ts')).doctor(options, signal)),
    );

  program
    .command('completion')
    .summary('make your shell complete commands, options and formats')
    .description('Prints what makes your shell complete commands, options and formats.')
    .addArgument(new Argument('<shell>', 'which one').choices(SHELLS))
    .addHelpText('after', COMPLETION_HELP)
    .action((shell: Shell) => act(async () => (await import('./commands/completion.ts')).completion(shell)));
  return program;
}

function withReport(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .option('-q, --quiet', 'say nothing but what went wrong')
    .option('--json', 'one JSON object a line on standard output for each file')
    .option('-v, --verbose', 'more about what was done and what went wrong');
}
