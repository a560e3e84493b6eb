// A real OpenID Connect provider with some people; each signs in by id, with any password.
// Called with: folder of node_modules, port, where browsers are sent back to, file that says what they are called now.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, port, redirect, names] = process.argv.slice(2);
const found = createRequire(`${folder}/`).resolve('oidc-provider');
const { default: Provider } = await import(pathToFileURL(found));
const handler = ['somebody', 'kontoflytt-handler'];
const roles = { hanna: handler, vera: handler, twin: handler, rita: 'kontoflytt-reader', nina: ['somebody'] };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'kontoflytt', client_secret: 'provhemlighet', redirect_uris: [redirect],
    post_logout_redirect_uris: [new URL('/sign-in', redirect).href] }],
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: JSON.parse(readFileSync(names))[id] ?? id, roles: roles[id] }),
  }),
  claims: { openid: ['sub'], profile: ['preferred_username', 'roles'] },
  conformIdTokenClaims: false,
});
provider.listen(Number(port), '127.0.0.1');
