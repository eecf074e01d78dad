import type { Engine } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';

/** Messages of Outlook, by the Perl module Email::Outlook::Message. */
export const engine: Engine = {
  name: 'msgconvert',
  packages: ['libemail-outlook-message-perl', 'libemail-address-perl'],
  weight: 1,
  edges: [{ from: 'msg', to: 'eml', fidelity: 1, cost: 3 }],

  async detect(host) {
    return (await host.has('/usr/bin/msgconvert'))
      ? host.version('perl', [
          '-MEmail::Address',
          '-MEmail::Outlook::Message',
          '-e',
          'print Email::Outlook::Message->VERSION',
        ])
      : undefined;
  },

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
