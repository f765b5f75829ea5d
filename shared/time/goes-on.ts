/** “Still”, in the languages of those who write it before what somebody or something is. */
const STILL =
  'still|currently|(?:immer )?noch|derzeit|zurzeit|toujours|encore|actuellement|todav[ií]a|a[úu]n|actualmente|ainda|atualmente|ancora|tuttora|attualmente|nog(?: steeds)?|momenteel|fortfarande|stadig|fortsatt|nadal|wciąż|obecnie|stále|вс[её] ещ[её]|по-прежнему|досі|hâlâ|halen';

/** What somebody or something is who has not ended, and what is. */
const IS = [
  'in office|incumbent|in post|in force|in effect|in power|in use|in service|in progress|ongoing',
  'im amt|amtierend|in kraft|in betrieb|laufend|andauernd|fortlaufend',
  'en fonctions?|en poste|en exercice|en vigueur|en activité|en cours',
  'en (?:el )?cargo|en (?:el )?poder|en funciones|en ejercicio|en vigor|en activo|en curso|vigente',
  'no cargo|em funções|em exercício|em vigor|em curso',
  'in carica|in vigore|in servizio|in corso',
  'in functie|van kracht|zittend|lopend',
  'pågående|fortlöpande|löpande|løpende|nuvarande|nåværende|nuværende|sittande|sittende|siddende|i kraft',
  'w toku|urzęduje|urzędujący|urzędująca|obowiązuje|ve funkci|probíhá',
  'действующ(?:ий|ая|ее)|действует|в должности|у власти|на посаді|чинн(?:ий|а)',
  'görevde|devam ediyor',
];

/** The same of words that anywhere but in the place of an end may say something else of what happened. */
const MAY_BE_ELSE =
  'active|alive|living|serving|reigning|running|open|continuing|aktiv|gültig|lebend|actif|active|actuelle?|vivante?|actual|activ[oa]|viv[oa]|atual|ativ[oa]|attuale|attiv[oa]|actief|aktyw(?:ny|na)';

/** The present, as that up to which something goes on. */
const UP_TO_NOW = [
  '(?:up )?(?:to|until) (?:date|now|today|the present(?: day)?)|current(?:ly)?',
  '(?:bis )?(?:heute|jetzt|dato|zur gegenwart)|gegenwart|gegenwärtig|derzeit|aktuell',
  "aujourd[’']hui|(?:jusqu[’'])?à (?:ce jour|nos jours|présent|aujourd[’']hui)|de nos jours|maintenant|actuellement",
  '(?:hasta )?(?:hoy|ahora|(?:la )?actualidad|el presente|presente)|en la actualidad|(?:hasta|a) la fecha|actualmente',
  '(?:até )?(?:hoje|agora|(?:o |ao )?(?:presente|momento)|(?:à )?atualidade)|atualmente',
  "(?:fino (?:a|ad) )?oggi|a tutt[’']oggi|(?:al )?presente|attualmente",
  '(?:tot (?:op )?|t/m )?(?:heden|nu|vandaag)',
  'idag|i dag|nu|nå',
  '(?:do )?(?:dziś|dzisiaj|teraz|chwili obecnej)|obecnie|nadal|dosud|doposud|(?:do )?současnosti|súčasnosť',
  '(?:по|до) (?:настояще(?:е|го) врем(?:я|ени)|н\\.\\s?в\\.?|сей день|сих пор)|н\\.\\s?в\\.?|сейчас|дотепер|донині|по теперішній час',
  'halen|günümüz|günümüze kadar',
  '(?:至|迄)今|現在(?:に至る)?|现在|目前|现任|現任|現職|在任中?|在职中?|在職中?|[进進]行中|継続中?',
  '현재|지금|재임\\s?중|재직\\s?중|진행\\s?중',
  'حتى (?:الآن|اليوم)|الآن|مستمر|تاکنون|اکنون',
];

/** Words for what has not ended, in the languages of those who write them where others write an end; for a pattern that does not mind case. */
export const GOES_ON = `(?:(?:${STILL})\\s+(?:${MAY_BE_ELSE})|(?:(?:${STILL})\\s+)?(?:${IS.join('|')})|${UP_TO_NOW.join('|')})`;
/** The same where nothing but an end stands. */
export const END_THAT_GOES_ON = `(?:${GOES_ON}|${MAY_BE_ELSE})`;
