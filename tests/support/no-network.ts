/** Node's ways to the network, each of which throws once this is loaded before a program: `--import` takes it as it is. */
const SCRIPT = `
import { syncBuiltinESMExports } from 'node:module';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
const refuse = (name) => () => { throw new Error('no network: ' + name); };
const ways = [
  [net, ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [tls, ['connect', 'createServer']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [http2, ['connect', 'createServer', 'createSecureServer']],
  [dgram, ['createSocket']],
  [dns, Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name))],
  [dns.promises, Object.keys(dns.promises).filter((name) => /^(lookup|resolve|reverse)/.test(name))],
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
];
for (const [owner, names] of ways)
  for (const name of names) if (owner[name]) owner[name] = refuse(name);
syncBuiltinESMExports();
`;

/** An environment in which the programs of Node, and their workers, have no network. */
export const NO_NETWORK = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(SCRIPT)}`,
} as const;
