// Runs the audits of the npm package graphql-http against a server: audits.mjs URL PACKAGE_JSON. Prints one line an audit.
import { createRequire } from 'node:module';

const [url, packages] = process.argv.slice(2);
const { serverAudits } = createRequire(packages)('graphql-http');

for (const audit of serverAudits({ url })) {
  const result = await audit.fn();
  console.log(`${result.status} ${audit.id} ${audit.name}${result.reason ? `: ${result.reason}` : ''}`);
}
