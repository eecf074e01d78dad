import type { Engine } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';

const TOOLS = { msgconvert: 'libemail-outlook-message-perl', perl: 'perl-base' } as const;
type Tool = keyof typeof TOOLS;

/** Messages of Outlook, by the Perl module Email::Outlook::Message. */
export const engine: Engine<Tool> = {
  name: 'msgconvert',
  tools: TOOLS,
  needs: { '/usr/share/perl5/Email/Address.pm': 'libemail-address-perl' },
  weight: 1,
  edges: [{ from: 'msg', to: 'eml', fidelity: 1, cost: 3 }],

  detect: (host) =>
    host.version('perl', ['-MEmail::Outlook::Message', '-e', 'print Email::Outlook::Message->VERSION']),

  async convert({ input, output, from }, run) {
    try {
      await run.tool('msgconvert', ['--outfile', output, input]);
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      throw damaged(from, error);
    }
    return [{ path: output }];
  },
};
