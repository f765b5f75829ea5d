import type { CountedCalendar } from './counted';

/** Names of the months of other calendars in Latin letters, and in those of Ethiopia: in small letters and without marks, joints or spaces, as `plainName` makes them. */

/** A month that a name is of. */
export interface NamedMonth {
  readonly calendar: CountedCalendar;
  readonly month: string;
}

/** One month a line. */
const HEBREW = `tishri tishrei tishre tisri tischri tichri tishrey
heshvan cheshvan marheshvan marcheshvan cheschwan marcheschwan hechvan heshwan
kislev kislew chislev kislef
tevet tebet teveth tebeth tewet
shevat shvat shebat schewat schwat chevat chvat
adar
nisan nissan
iyar iyyar ijar ijjar
sivan siwan
tamuz tammuz tamouz tammus
av ab menachemav menahemav
elul eloul ellul`;
const ADARS: Readonly<Record<string, string>> = {
  adari: 'Adar I',
  adaraleph: 'Adar I',
  adarrishon: 'Adar I',
  adarii: 'Adar II',
  adarbet: 'Adar II',
  adarsheni: 'Adar II',
  veadar: 'Adar II',
};
const ISLAMIC = `muharram muharrem moharram mouharram muharam
safar safer
rabialawwal rabiulawwal rabialawal rabiulawal rabialauwal rabiulauwal rabiawwal rabiawal rabii rebiulevvel
rabialthani rabiulthani rabiaththani rabiathani rabithani rabialakhir rabiulakhir rabialakhar rabiussani rabiii rebiulahir
jumadaalula jumadaalawwal jumadalula jumadalawwal jumadaula jumadaawwal jumadialawwal jumadiulawwal jumadilawal jamadiulawwal jumadai cemaziyelevvel
jumadaalthani jumadaalthaniya jumadaalthaniyah jumadaaththaniya jumadaththania jumadaalakhira jumadaalakhirah jumadaalakhir jumadalakhira jumadalthani jumadilakhir jumadiulthani jamadiulakhir jamadiussani jumadaii cemaziyelahir
rajab receb rajeb radjab rejeb radschab
shaban shaaban schaban chaaban saban
ramadan ramazan ramadhan ramzan
shawwal shawal schawwal chawwal sevval
dhualqada dhualqadah dhulqada dhulqadah dhualqida dhulqida dhulqidah zulqadah zulqada zulkade zilkade
dhualhijja dhualhijjah dhulhijja dhulhijjah zulhijjah zulhijja zilhajj zulhicce zilhicce`;
const PERSIAN = `farvardin hamal
ordibehesht sawr saur
khordad jawza
tir saratan
mordad amordad asad
shahrivar sunbula sonbola
mehr mizan
aban aqrab
azar qaws
dey jadi
bahman dalw
esfand`;
const ETHIOPIC = `meskerem maskaram መስከረም
tikimt tekemt teqemt tikemt tiqimt ጥቅምት
hidar hedar ኅዳር ህዳር ሕዳር
tahsas tahisas tahesas ታኅሣሥ ታህሳስ ታኅሳስ
tir ter ጥር
yekatit yakatit የካቲት
megabit magabit meggabit መጋቢት
miyazya miazia miyazia miazya ሚያዝያ ሚያዚያ
ginbot genbot guenbot ግንቦት
sene ሰኔ
hamle ሐምሌ ሀምሌ
nehase nahase nehasse ነሐሴ ነሀሴ
pagumen pagume paguemen pagumain ጳጉሜን ጳጉሜ`;
const COPTIC = `thout thoout tut tout
paopi baba babah
hathor hatur hator
koiak kiahk kiyahk choiak koiahk
tobi tuba touba toba tobah
meshir amshir mechir
paremhat baramhat phamenoth
parmouti baramuda baramouda pharmouthi
pashons bashans pachon
paoni baouna bauna paona
epip abib epiphi epep
mesori misra mesra mesore
nesi nasie`;
const INDIAN = `chaitra caitra
vaisakha vaishakha
jyaistha jyaishtha jyeshtha
asadha ashadha
sravana shravana
bhadra bhadrapada
asvina ashvina ashwin
kartika kartik
agrahayana margashirsha
pausa pausha
magha
phalguna`;

const TABLES: readonly (readonly [CountedCalendar, string])[] = [
  ['hebrew', HEBREW],
  ['islamic-umalqura', ISLAMIC],
  ['persian', PERSIAN],
  ['ethiopic', ETHIOPIC],
  ['coptic', COPTIC],
  ['indian', INDIAN],
];
const HEBREW_MONTHS = 'Tishri Heshvan Kislev Tevet Shevat Adar Nisan Iyar Sivan Tamuz Av Elul'.split(' ');

const NAMES = new Map<string, NamedMonth[]>(Object.entries(ADARS).map(([name, month]) => [name, [{ calendar: 'hebrew', month }]]));
for (const [calendar, table] of TABLES)
  for (const [at, line] of table.split('\n').entries())
    for (const name of line.split(' '))
      NAMES.set(name, [
        ...(NAMES.get(name) ?? []),
        { calendar, month: calendar === 'hebrew' ? (HEBREW_MONTHS[at] ?? '') : String(at + 1) },
      ]);

/** The months that are called so, of one calendar or of several. */
export function monthsCalled(name: string): readonly NamedMonth[] {
  return NAMES.get(plainName(name)) ?? [];
}

/** What the names begin with: a text without any of it names none of them. */
const BEGINNINGS = new Set([...NAMES.keys()].map((name) => name.slice(0, 3)));

/** Whether a text may name such a month: most dates do not, and need not be looked at more closely. */
export function mayNameMonth(text: string): boolean {
  return text.match(WORDS)?.some((word) => BEGINNINGS.has(plainName(word.slice(0, 4)).slice(0, 3))) ?? false;
}

const WORDS = /[\p{L}\p{M}'’‘\x60-]{2,}/gu;

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]|\p{Lm}/gu, '')
    .toLowerCase();
}
