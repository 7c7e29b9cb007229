// Follows a server with the client libraries of the protocols: a line for what it hears each time.
import { createRequire } from "node:module";

const [way, address, packageJson, query] = process.argv.slice(2);
const require = createRequire(packageJson);

function client() {
  if (way === "ws") {
    return require("graphql-ws").createClient({
      url: address.replace("http", "ws"),
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: (error) => console.log(JSON.stringify(error)),
      on: { connected: () => console.log("connected") },
    });
  }
  return require("graphql-sse").createClient({
    url: address,
    retryAttempts: 0,
    on: { connected: () => console.log("connected") },
  });
}

client().subscribe(
  { query },
  {
    next: (answer) => console.log(JSON.stringify(answer)),
    error: (error) => (console.log(JSON.stringify(error), String(error)), process.exit(1)),
    complete: () => process.exit(0),
  },
);
