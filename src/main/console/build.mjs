// Bundles the console into the directory given as argument; does nothing when that is newer than all sources.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const OPERATIONS = '../../../graphql/operations';
const out = process.argv[2];
const time = file => (existsSync(file) ? statSync(file).mtimeMs : 0);
const files = folder => readdirSync(folder, { withFileTypes: true }).filter(f => f.isFile()).map(f => `${folder}/${f.name}`);
const sources = [...files('.'), OPERATIONS, ...files(OPERATIONS)];
if (sources.every(file => time(file) < time(`${out}/index.html`))) process.exit();

// npm writes this file last, so it is older than the lock file only if the packages are not the locked ones.
if (time('node_modules/.package-lock.json') < time('package-lock.json'))
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });

rmSync(out, { recursive: true, force: true });
const { build } = await import('esbuild');
await build({
  entryPoints: [
    'console.jsx', 'console.css',
    'monaco-editor/esm/vs/editor/editor.worker.js',
    'monaco-editor/esm/vs/language/json/json.worker.js',
    'monaco-graphql/esm/graphql.worker.js',
  ].map(file => ({ in: file, out: basename(file).replace(/\.\w+$/, '') })),
  outdir: out,
  bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { // GraphiQL's imports give Prettier's CommonJS files, whose parsers esbuild hides under `default`
    'prettier/parser-babel': 'prettier/plugins/babel', 'prettier/parser-graphql': 'prettier/plugins/graphql',
  },
  keepNames: true, // GraphiQL makes the icons' titles from its functions' names
  legalComments: 'linked', logLevel: 'warning',
  plugins: [{
    name: 'monaco-css-once', // console.css has Monaco's styles already
    setup: b => b.onLoad({ filter: /monaco-editor.*\.css$/ }, () => ({ contents: '' })),
  }],
});

// The tabs: what readers ask, the first screen first, then the desk's in the order of its work; each with the variables
// that stand beside it.
const DESK = [
  'WhoAmI', 'MyDesk', 'ImportPreview', 'ImportDraft', 'CreateDraft', 'ChangeArticle', 'LinkArticle', 'ScheduleArticle',
  'PublishArticle', 'CorrectArticle', 'WithdrawArticle', 'ArticleRevisions', 'RestoreRevision', 'CreateActor', 'AddAlias',
  'RestoreEntry', 'PublishEntry', 'MergePreview', 'MergeEntries', 'UndoMerge',
];
const place = name => (name === 'HomeFeed' ? -2 : DESK.indexOf(name));
const order = (a, b) => place(a) - place(b) || (a < b ? -1 : 1);
const documents = files(OPERATIONS).filter(file => file.endsWith('.graphql'));
const operations = documents.sort((a, b) => order(basename(a, '.graphql'), basename(b, '.graphql'))).map(file => {
  const variables = file.replace(/graphql$/, 'json');
  return { query: readFileSync(file, 'utf8'), variables: existsSync(variables) ? readFileSync(variables, 'utf8') : '' };
});
writeFileSync(`${out}/operations.json`, JSON.stringify(operations));
writeFileSync(`${out}/index.html`, readFileSync('index.html')); // last: its time says that the bundle is whole
