// A real OpenID Connect provider with three people; each signs in by name, with any password.
// Called with: folder of node_modules, port, where browsers are sent back to.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, port, redirect] = process.argv.slice(2);
const found = createRequire(`${folder}/`).resolve('oidc-provider');
const { default: Provider } = await import(pathToFileURL(found));
const roles = { hanna: ['somebody', 'kontoflytt-handler'], rita: 'kontoflytt-reader', nina: ['somebody'] };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'kontoflytt', client_secret: 'provhemlighet', redirect_uris: [redirect] }],
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id, roles: roles[id] }),
  }),
  claims: { openid: ['sub'], profile: ['preferred_username', 'roles'] },
  conformIdTokenClaims: false,
});
provider.listen(Number(port), '127.0.0.1');
