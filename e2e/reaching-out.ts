/** Where something listens; a name instead of an address is looked up first. */
export interface Target {
  readonly host: string;
  readonly udp: number;
  readonly tcp: number;
}

/**
 * Tries every way there is from a page to another machine, in the page's own world and in frames that it makes; returns the
 * names of those that did not fail at once. It runs inside pages and workers of every kind, so it stands for itself.
 */
export async function reachOut({ targets, waitMs }: { targets: readonly Target[]; waitMs: number }): Promise<string[]> {
  type Realm = Record<string, (new (...args: unknown[]) => Record<string, unknown>) | undefined> & { readonly navigator: Navigator };
  const tried: string[] = [];
  const attempt = (name: string, act: () => unknown): void => {
    try {
      const outcome = act();
      tried.push(name);
      if (outcome instanceof Promise) outcome.catch(() => undefined);
    } catch {
      // Refused at once.
    }
  };
  const make = (realm: Realm, name: string, ...args: unknown[]): Record<string, unknown> => {
    const Constructor = realm[name];
    if (Constructor === undefined) throw new Error(`${name} is not there`);
    return new Constructor(...args);
  };
  const peers = async (realm: Realm, { host, udp, tcp }: Target): Promise<void> => {
    const secret = { username: 'u', credential: 'p' };
    const servers = [`turn:${host}:${tcp}?transport=tcp`, `turn:${host}:${udp}`].map((urls) => ({ urls, ...secret }));
    const [one, other] = [0, 1].map(
      () => make(realm, 'RTCPeerConnection', { iceServers: [{ urls: `stun:${host}:${udp}` }, ...servers] }) as unknown as RTCPeerConnection,
    );
    if (one === undefined || other === undefined) return;
    one.createDataChannel('out');
    await one.setLocalDescription();
    if (one.localDescription !== null) await other.setRemoteDescription(one.localDescription);
    await other.setLocalDescription();
    if (other.localDescription !== null) await one.setRemoteDescription(other.localDescription);
    for (const [way, port, more] of [
      ['udp', udp, ''],
      ['tcp', tcp, ' tcptype passive'],
    ]) {
      const candidate = `candidate:1 1 ${way} 2113937151 ${host} ${port} typ host${more}`;
      await one.addIceCandidate({ sdpMid: '0', candidate });
    }
  };
  const append = (tag: string, properties: Record<string, string>, parent: Node = document.head ?? document.documentElement): void => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
    if (tag === 'script' && properties['type'] === 'speculationrules') element.textContent = properties['rules'] ?? '';
    if (tag === 'style') element.textContent = properties['text'] ?? '';
    parent.appendChild(element);
    if (tag === 'a') element.click();
  };
  const inRealm = (where: string, realm: Realm): void => {
    for (const target of targets) {
      const web = `${target.host}:${target.tcp}`;
      const go = (name: string, act: () => unknown): void => attempt(`${where}: ${name} ${target.host}`, act);
      go('RTCPeerConnection', () => {
        if (realm['RTCPeerConnection'] === undefined) throw new Error('is not there');
        return peers(realm, target);
      });
      for (const scheme of ['ws', 'wss']) go('WebSocket', () => make(realm, 'WebSocket', `${scheme}://${web}`));
      go('WebSocketStream', () => make(realm, 'WebSocketStream', `ws://${web}`)['opened']);
      go('WebTransport', () => make(realm, 'WebTransport', `https://${target.host}:${target.udp}/`)['ready']);
      go('EventSource', () => make(realm, 'EventSource', `http://${web}/events`));
      for (const scheme of ['http', 'https']) {
        go('fetch', () => (realm as unknown as { fetch: typeof fetch }).fetch(`${scheme}://${web}/fetch`, { mode: 'no-cors' }));
        go('Image', () => Object.assign(make(realm, 'Image'), { src: `${scheme}://${web}/x.png` }));
      }
      go('XMLHttpRequest', () => {
        const request = make(realm, 'XMLHttpRequest') as unknown as XMLHttpRequest;
        request.open('GET', `http://${web}/xhr`);
        request.send();
      });
      go('sendBeacon', () => realm.navigator.sendBeacon(`http://${web}/beacon`, 'x'));
      go('Audio', () => Object.assign(make(realm, 'Audio'), { src: `http://${web}/x.mp3` }));
      go('FontFace', () => (make(realm, 'FontFace', 'x', `url(http://${web}/x.woff2)`)['load'] as () => Promise<unknown>)());
      go('worker', () => {
        const text = `fetch('http://${web}/worker'); new WebSocket('ws://${web}/')`;
        make(realm, 'Worker', URL.createObjectURL(new Blob([text])));
      });
      go('shared worker', () => make(realm, 'SharedWorker', `http://${web}/x.js`));
      go('service worker', () => realm.navigator.serviceWorker.register(`http://${web}/x.js`));
    }
  };
  for (const { host, tcp } of targets) {
    const address = `http://${host}:${tcp}`;
    for (const rel of ['prefetch', 'dns-prefetch', 'preconnect', 'preload', 'modulepreload', 'stylesheet', 'manifest', 'icon', 'prerender'])
      attempt(`link ${rel}`, () => append('link', { rel, href: `${address}/${rel}`, as: 'script' }));
    attempt('script', () => append('script', { src: `${address}/x.js` }));
    attempt('speculation rules', () =>
      append('script', { type: 'speculationrules', rules: JSON.stringify({ prefetch: [{ source: 'list', urls: [`${address}/s`] }] }) }),
    );
    attempt('style', () => append('style', { text: `@import url(${address}/x.css); body { background: url(${address}/b.png) }` }));
    for (const tag of ['iframe', 'embed', 'video']) attempt(tag, () => append(tag, { src: `${address}/${tag}` }));
    attempt('object', () => append('object', { data: `${address}/object` }));
    attempt('ping', () => append('a', { href: '#', ping: `${address}/ping` }));
    attempt('import', () => Function(`return import('${address}/x.mjs')`)());
  }
  inRealm('page', window as unknown as Realm);
  const frame = (properties: Record<string, string>): HTMLIFrameElement => {
    const element = document.createElement('iframe');
    for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
    document.documentElement.appendChild(element);
    return element;
  };
  const frames = { empty: frame({}), blank: frame({ src: 'about:blank' }), srcdoc: frame({ srcdoc: '<p>x' }) };
  // The first before anybody could do something about it, the others when they are what they were asked to be.
  attempt('empty frame', () => inRealm('empty frame', frames.empty.contentWindow as unknown as Realm));
  await new Promise((done) => setTimeout(done, 300));
  attempt('blank frame', () => inRealm('blank frame', frames.blank.contentWindow as unknown as Realm));
  attempt('srcdoc frame', () => inRealm('srcdoc frame', frames.srcdoc.contentWindow as unknown as Realm));
  await new Promise((done) => setTimeout(done, waitMs));
  return tried;
}
