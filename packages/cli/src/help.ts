/** What `--help` says after the options: examples, and what options alone do not tell. */

const EXIT_CODES = `
Exit codes:
  0  everything was done
  1  something failed, or nothing fits; the other files were converted
  2  the command line or the configuration is wrong; nothing was sent
  130, 143  interrupted by Ctrl-C or SIGTERM; jobs were cancelled on the server
`;

const ENVIRONMENT = `
Environment:
  CONVERTER_API_KEY   your API key
  CONVERTER_BASE_URL  where the API is, if it is not the hosted one
  CONVERTER_PROFILE   which profile of ~/.config/converter/credentials is used without these two
`;

export const PROGRAM_HELP = `
Examples:
  converter convert report.docx --to pdf
  converter convert *.png scans/*.tiff --to webp --out results/
  converter pairs --from docx
${ENVIRONMENT}${EXIT_CODES}`;

export const CONVERT_HELP = `
Examples:
  converter convert report.docx --to pdf
  converter convert report.docx report.pdf
  converter convert *.docx notes.md --to pdf --out results/
  converter convert talk.mp4 --out talk.mp3
  converter convert *.jpg --to webp --option quality=80 --option width=800
  cat report.docx | converter convert - --from docx --to pdf > report.pdf
  converter convert docs/ --recursive --to html --out site/ --update
  converter convert docs/ --recursive --to html --out site/ --dry-run
  converter convert docs/ --recursive --to html --out site/ --watch
  converter convert *.docx --to pdf --json | jq -r 'select(.ok) | .output'

"converter pairs jpg webp" shows what --option can say.
Results are called like their files, and never replace anything without --force. Results of the
same name get a number: "report.pdf", "report (2).pdf". Several pages or parts of one file come
as a zip archive.
A folder stands for its files that can become the target, without hidden ones. --update converts
what has no result yet, was changed since, or was made with other options; it replaces results.
${ENVIRONMENT}${EXIT_CODES}`;

export const PAIRS_HELP = `
Examples:
  converter pairs
  converter pairs docx
  converter pairs jpg webp
  converter pairs --from docx --to pdf && echo yes
  converter pairs --public --json
`;

export const JOB_HELP = `
Examples:
  converter job 0f9a4c7d2b6e48a1b3d5f7092c4e6a81
  converter job 0f9a4c7d2b6e48a1b3d5f7092c4e6a81 --wait --out report.pdf
`;

export const CANCEL_HELP = `
Example:
  converter cancel 0f9a4c7d2b6e48a1b3d5f7092c4e6a81
`;

export const DOCTOR_HELP = `
Examples:
  converter doctor
  converter doctor --profile work --origin https://app.example.com

It looks at the settings, the proxy, the name (DNS), the connection, the certificate (TLS), the API,
what browsers may do (CORS), the key and its quota, and ends at what is in the way.
`;

export const COMPLETION_HELP = `
Examples:
  echo 'source <(converter completion bash)' >> ~/.bashrc
  echo 'source <(converter completion zsh)' >> ~/.zshrc       # after compinit
  converter completion fish > ~/.config/fish/completions/converter.fish
`;
