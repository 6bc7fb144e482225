// Loaded before the program: every address it would connect, send or ask a name server for is written, one a line, to the file that
// MUTABAA_TEST_NETWORK names, unless it is this machine or a socket in a folder. Nothing is prevented.
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const file = process.env.MUTABAA_TEST_NETWORK;
const isHere = (host) => host === undefined || /^(localhost|127\.|::1$|0\.0\.0\.0$|::$)/.test(String(host));
const record = (how, host) => {
  if (!isHere(host)) fs.appendFileSync(file, `${how} ${host}\n`);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    if (!first.path) record('connect', first.host);
  } else if (typeof first === 'number') record('connect', typeof args[1] === 'string' ? args[1] : undefined);
  return connect.apply(this, args);
};

for (const library of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(library)) {
    if (!/^(lookup|lookupService|reverse|resolve\w*)$/.test(name) || typeof library[name] !== 'function') continue;
    const asked = library[name];
    library[name] = function (host, ...rest) {
      record('ask', host);
      return asked.call(this, host, ...rest);
    };
  }

for (const name of ['send', 'connect']) {
  const sent = dgram.Socket.prototype[name];
  dgram.Socket.prototype[name] = function (...args) {
    record('send', args.find((each) => typeof each === 'string' && /[.:]/.test(each)) ?? 'somewhere');
    return sent.apply(this, args);
  };
}
syncBuiltinESMExports();
