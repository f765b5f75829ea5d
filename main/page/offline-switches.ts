/* What closes the network underneath every page. Data alone, so that it can be tried on a newer Chromium, too (e2e/ahead). */

/** A proxy that is nowhere: no name is ever resolved, so nothing that would go by it leaves the machine. */
const NOWHERE = 'http://nowhere.invalid:9';

/** Parts of the web platform that reach for other machines or devices and that we never use; each is gone from every world (Blink's names). */
const UNUSED_FEATURES = [
  'WebSocketStream',
  'FetchLaterAPI',
  'FencedFrames',
  'Fledge',
  'SharedStorageAPI',
  'PrivateAggregationApi',
  'AttributionReporting',
  'TopicsAPI',
  'Presentation',
  'RemotePlayback',
  'BackgroundFetch',
  'PushMessaging',
  'Notifications',
  'PaymentRequest',
  'SharedWorker',
  'SpeculationRules',
  'Prerender2',
  'FedCm',
  'ScriptedSpeechRecognition',
  'ScriptedSpeechSynthesis',
  'WebUSB',
  'WebHID',
  'Serial',
  'WebBluetooth',
  'WebXR',
];

/**
 * Chromium looks names up on its own (redirector.gvt1.com five times in the first four seconds of an empty window, for
 * spelling dictionaries and components). These switches leave it nobody to ask; see electron#22995 and electron#24931.
 * They hold for every session and world; for connections between pages (WebRTC) together with the policy of each page below: its UDP
 * goes by a proxy or not at all, and its TCP by the proxy that is nowhere. Measured with listeners in e2e/silence.spec.ts.
 */
export const OFFLINE_SWITCHES: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', NOWHERE],
  // Not even for this machine's own addresses.
  ['proxy-bypass-list', '<-loopback>'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['disable-blink-features', UNUSED_FEATURES.join(',')],
];

/** For WebRTC, page by page (security.ts): what cannot go by the proxy is not sent. */
export const WEBRTC_POLICY = 'disable_non_proxied_udp';
