/** The shells that can complete the command. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** One of {@link SHELLS}. */
export type Shell = (typeof SHELLS)[number];

/** Asks the command itself what fits; see `complete.ts` for what it answers. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# Completion of converter for bash, also of the version that macOS has.
_converter() {
  local IFS=$'\\n' cur="\${COMP_WORDS[COMP_CWORD]}" line
  COMPREPLY=()
  # bash takes the "=" of --to=pdf for a word.
  [ "$cur" = "=" ] && cur=""
  while read -r line; do
    if [ "$line" = ":files" ]; then
      compopt -o filenames 2>/dev/null
      COMPREPLY=( $(compgen -f -- "$cur") )
      return
    fi
    COMPREPLY+=( "\${line%%$'\\t'*}" )
  done < <("\${COMP_WORDS[0]}" __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # A value follows at once.
  [[ "\${COMPREPLY[0]}" == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -F _converter converter
`,
  zsh: `#compdef converter
# Completion of converter for zsh.
_converter() {
  local line
  local -a found names
  for line in "\${(@f)$("\${words[1]}" __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == ":files" ]]; then
      _files
      return
    fi
    [[ -n $line ]] || continue
    line="\${\${line//:/\\\\:}/$'\\t'/:}"
    # A value follows a name at once.
    if [[ "\${line%%:*}" == *= ]]; then names+=("$line"); else found+=("$line"); fi
  done
  (( $#names )) && _describe option names -S ''
  (( $#found )) && _describe converter found
}
if [ "$funcstack[1]" = "_converter" ]; then
  _converter "$@"
else
  compdef _converter converter
fi
`,
  fish: `# Completion of converter for fish.
function __converter_complete
  set -l words (commandline -opc)
  set -l found ($words[1] __complete $words[2..-1] (commandline -ct) 2>/dev/null)
  if test "$found[1]" = ":files"
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $found
  end
end
complete -c converter -f -a '(__converter_complete)'
`,
};
