/** In what is accepted as a form. */
import { Refusal } from '../double/http.ts';
import type { PageServer } from '../double/page.ts';
import { type Faults, instead, on, SYNC } from './change.ts';

export const FORMS: Faults<PageServer> = {
  'a missing field is a 422': { breaks: 'form.no-target.convert', apply: instead(/^POST/, 400, 422) },
  'detail is a list': {
    breaks: 'form.no-files.sync',
    apply: on(SYNC, (answer) =>
      answer.status === 400 ? { ...answer, body: { detail: [{ msg: 'missing' }] } } : answer,
    ),
  },
  'no files end in a 500': {
    breaks: 'form.no-files.convert',
    apply: (server) => {
      const { checkForm } = server;
      server.checkForm = (target, files) => {
        if (files.length === 0) throw new Refusal(500, 'internal_error', 'Cannot read files[0].');
        return checkForm(target, files);
      };
    },
  },
  'a blank target is taken': {
    breaks: 'form.blank-target.convert',
    apply: (server) => {
      const { checkForm } = server;
      server.checkForm = (target, files) => checkForm(target || 'jpg', files);
    },
  },
  'an unknown target is taken': {
    breaks: 'form.unknown-target.sync',
    apply: (server) => {
      const { checkPair } = server;
      server.checkPair = (form, account) =>
        checkPair(form.target.startsWith('nosuch') ? { ...form, target: 'jpg' } : form, account);
    },
  },
  'an unsupported pair is a 403': {
    breaks: 'form.unsupported-is-400',
    apply: (server) => {
      const { checkPair } = server;
      server.checkPair = (form, account) => {
        if (form.target.startsWith('nosuch')) throw new Refusal(403, 'pair_not_allowed', 'Not for this key.');
        return checkPair(form, account);
      };
    },
  },
  'a file without extension is guessed': {
    breaks: 'form.no-extension.convert',
    apply: (server) => {
      const { checkPair } = server;
      server.checkPair = ({ target, files }, account) =>
        checkPair(
          {
            target,
            files: files.map((file) => ({ ...file, name: file.name.includes('.') ? file.name : 'a.png' })),
          },
          account,
        );
    },
  },
  'JSON is a 415': {
    breaks: 'form.not-multipart.convert',
    apply: on(/^POST/, (answer, { headers }) =>
      answer.status === 400 && headers['content-type'] === 'application/json'
        ? { ...answer, status: 415 }
        : answer,
    ),
  },
  'half a form is taken': {
    breaks: 'form.broken-off.convert',
    apply: (server) => {
      const { readForm } = server;
      server.readForm = (request) => {
        const boundary = /boundary="?([^"]+)/.exec(request.headers['content-type'] ?? '')?.[1];
        const isWhole = request.body.toString('latin1').trimEnd().endsWith(`${boundary}--`);
        const end = isWhole ? '' : `\r\n--${boundary}--\r\n`;
        return readForm.call(server, { ...request, body: Buffer.concat([request.body, Buffer.from(end)]) });
      };
    },
  },
  'the target must come first': {
    breaks: 'form.target-last',
    apply: (server) => {
      const { readForm } = server;
      server.readForm = (request) => {
        const text = request.body.toString('latin1');
        if (text.indexOf('name="files"') < text.indexOf('name="target_format"'))
          throw new Refusal(400, 'missing_target_format', 'Send the target first.');
        return readForm.call(server, request);
      };
    },
  },
  'an upload must tell its length': {
    breaks: 'form.chunked',
    apply: (server) => {
      const { readForm } = server;
      server.readForm = (request) => {
        if (!request.headers['content-length']) throw new Refusal(411, 'invalid_request', 'How long is it?');
        return readForm.call(server, request);
      };
    },
  },
  'a quoted boundary is not understood': {
    breaks: 'form.quoted-boundary',
    apply: (server) => {
      const { readForm } = server;
      server.readForm = (request) => {
        if (request.headers['content-type']?.includes('"'))
          throw new Refusal(400, 'malformed_multipart', 'No parts.');
        return readForm.call(server, request);
      };
    },
  },
  'letters beyond ASCII end in a 500': {
    breaks: 'form.unusual-names',
    apply: (server) => {
      const { checkForm } = server;
      server.checkForm = (target, files) => {
        if (files.some(({ name }) => /\P{ASCII}/u.test(name)))
          throw new Refusal(500, 'internal_error', 'ordinal not in range');
        return checkForm(target, files);
      };
    },
  },
  'two files of one name are refused': {
    breaks: 'form.same-names',
    apply: (server) => {
      const { checkForm } = server;
      server.checkForm = (target, files) => {
        if (new Set(files.map(({ name }) => name)).size < files.length)
          throw new Refusal(400, 'invalid_request', 'Twice.');
        return checkForm(target, files);
      };
    },
  },
  'a text is taken for a file': {
    breaks: 'form.text-as-file.convert',
    apply: (server) => {
      const { readForm } = server;
      server.readForm = (request) => {
        const text = request.body
          .toString('latin1')
          .replace('name="files"\r\n', 'name="files"; filename="a.png"\r\n');
        return readForm.call(server, { ...request, body: Buffer.from(text, 'latin1') });
      };
    },
  },
  'an empty form ends in a 500': {
    breaks: 'form.no-parts.sync',
    apply: (server) => {
      const { checkForm } = server;
      server.checkForm = (target, files) => {
        if (target === '' && files.length === 0) throw new Refusal(500, 'internal_error', 'No parts.');
        return checkForm(target, files);
      };
    },
  },
  'an unknown source format ends in a 500': {
    breaks: 'form.unknown-source.convert',
    apply: (server) => {
      const { checkPair } = server;
      server.checkPair = (form, account) => {
        if (form.files[0]?.name.endsWith('.nosuchformat'))
          throw new Refusal(500, 'internal_error', 'KeyError');
        return checkPair(form, account);
      };
    },
  },
  'one file a request': {
    breaks: 'several.accepted',
    apply: (server) => {
      const { checkForm } = server;
      server.checkForm = (target, files) => {
        if (files.length > 1) throw new Refusal(400, 'too_many_files', 'One file only.');
        return checkForm(target, files);
      };
    },
  },
};
