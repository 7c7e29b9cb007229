import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { editor, Range } from 'monaco-graphql/esm/monaco-editor.js';
import { createRoot } from 'react-dom/client';

// Monaco's workers are own files next to this one: see build.mjs.
self.MonacoEnvironment = {
  getWorker: (_, label) => {
    const name = ['json', 'graphql'].includes(label) ? label : 'editor';
    return new Worker(new URL(`${name}.worker.js`, import.meta.url), { type: 'module' });
  },
};

// Arabic in Monaco: every option here would else cut a string into pieces that stand in left-to-right order,
// box letters and marks as "ambiguous" or "invisible", or break the lines as if all letters were equally wide.
const ARABIC_READS_WELL = {
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  renderControlCharacters: false, renderWhitespace: 'none', links: false,
  wordWrap: 'on', wrappingStrategy: 'advanced',
};
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
const isArabic = text => count(text, /\p{Script=Arabic}/gu) > count(text, /\p{Script=Latin}/gu);

/** Marks the mostly Arabic strings of an editor, for console.css to write them from right to left, line breaks or not. */
editor.onDidCreateEditor(created => {
  created.updateOptions(ARABIC_READS_WELL);
  const marks = created.createDecorationsCollection();
  const mark = () => {
    const model = created.getModel();
    marks.set([...(model?.getValue() ?? '').matchAll(/"(?:[^"\\\n]|\\.)*"/g)].filter(([text]) => isArabic(text)).map(({ 0: text, index }) => ({
      range: Range.fromPositions(model.getPositionAt(index), model.getPositionAt(index + text.length)),
      options: { inlineClassName: 'arabic' },
    })));
  };
  created.onDidChangeModelContent(mark);
  created.onDidChangeModel(mark);
});

// Own keys, so that another GraphiQL of the same host (Quarkus brings one) neither fills nor empties our tabs.
const own = key => `hiwar:${key}`;
const storage = {
  getItem: key => localStorage.getItem(own(key)),
  setItem: (key, value) => localStorage.setItem(own(key), value),
  removeItem: key => localStorage.removeItem(own(key)),
  clear: () => Object.keys(localStorage).filter(key => key.startsWith(own(''))).forEach(key => localStorage.removeItem(key)),
  get length() { return Object.keys(localStorage).filter(key => key.startsWith(own(''))).length; },
};

/** The operations that build.mjs found, as GraphiQL tabs. */
async function shippedTabs() {
  const response = await fetch('operations.json', { cache: 'no-cache' });
  return response.ok ? response.json() : [];
}

/** A later visitor keeps the tabs as edited or closed; operations that are new since then are added behind them. */
function addNewTabs(tabs) {
  const known = JSON.parse(storage.getItem('shipped') ?? '[]');
  const state = JSON.parse(storage.getItem('graphiql:tabState') ?? 'null');
  const added = tabs.filter(tab => !known.includes(tab.query));
  storage.setItem('shipped', JSON.stringify(tabs.map(tab => tab.query)));
  if (!state || !added.length) return;
  state.tabs.push(...added.map((tab, i) => ({
    ...tab, id: `shipped-${Date.now()}-${i}`, headers: null, response: null,
    operationName: null, title: /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(tab.query)?.[1] ?? '<untitled>',
  })));
  storage.setItem('graphiql:tabState', JSON.stringify(state));
}

const graphql = new URL('/graphql', location);
const fetcher = createGraphiQLFetcher({
  url: graphql.href,
  subscriptionUrl: graphql.href.replace(/^http/, 'ws'), // opened by a subscription only
  enableIncrementalDelivery: false,
});

/** Who is signed in, and the way in or out; null where the server cannot be asked. */
async function whoIsThere() {
  const answer = await fetch(graphql, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  const name = (await answer.json()).data.viewer.name;
  return name
    ? <form className="viewer" method="post" action="/sign-out"><bdi>{name}</bdi> <button>Sign out</button></form>
    : <a className="viewer" href="/sign-in">Sign in</a>;
}

const viewer = await whoIsThere().catch(() => null);
const tabs = await shippedTabs().catch(() => []);
const firstVisit = !storage.getItem('graphiql:tabState');
addNewTabs(tabs);
createRoot(document.getElementById('console')).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    defaultTabs={tabs.length ? tabs : undefined}
    initialVariables={firstVisit ? tabs[0]?.variables : undefined} // GraphiQL takes only the query from the first tab
    defaultEditorToolsVisibility="variables"
    inputValueDeprecation schemaDescription
  >
    <GraphiQL.Logo>Hiwar <em>GraphiQL</em> {viewer}</GraphiQL.Logo>
  </GraphiQL>,
);
