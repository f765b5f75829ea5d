import { EVENT_FIELDS } from '../../../shared/event';
import type { Field } from '../../../shared/fields/field';
import type { ColumnUse } from '../../../shared/mapping';

/** Headers of our own files, and those under which people keep the same thing. */
const OWN: readonly (readonly [ColumnUse, readonly string[]])[] = Object.entries<Field>(EVENT_FIELDS).map(([name, { csv = [] }]) => [
  name as keyof typeof EVENT_FIELDS,
  csv.map((header) => header.toLowerCase()),
]);

/** Words for opening and closing: of exhibitions and houses they are days, of shares prices. */
const OPENING =
  'opening openingdate dateofopening opens openson açılış açılıştarihi eröffnung eröffnungsdatum ouverture datedouverture dateouverture apertura fechadeapertura datadiapertura abertura datadeabertura otwarcie dataotwarcia открытие датаоткрытия відкриття otevření 开幕 開幕';
const CLOSING =
  'closing closingdate dateofclosing closes closeson kapanış kapanıştarihi schließung schließungsdatum fermeture datedefermeture datefermeture cierre fechadecierre encerramento datadeencerramento chiusura datadichiusura zamknięcie datazamknięcia закрытие датазакрытия закриття uzavření 闭幕 閉幕';

/** Words for beginning and finishing, as programs for projects have them: of other things they are what is to be done, or how much of it is. */
const BEGINNING =
  'anfangstermin anfangsdatum rozpoczęcie zahájení zahájenie kezdés kezdete aloitus aloituspäivä startdato 시작 시작날짜 시작일';
const FINISHING =
  'fertigstellen fertigstellung fertigstellungstermin endtermin zakończenie dokončení dokončenie befejezés vége lopetus lopetuspäivä slut slutt slutdato sluttdato 완료 완료날짜 종료 종료일 종료날짜 完成时间 完成日期 完了日';

/** Words for the time of day that are also ones for time at all, for moments or for the weather. */
const VAGUE_TIMES = 'čas час vrijeme vreme tidspunkt időpont jam 시간 시각 ساعت الساعة';

/** In English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Russian, Arabic, Urdu, Chinese and Japanese, as far as people write them in headers. */
const WORDS: readonly (readonly [ColumnUse, string])[] = [
  [
    'title',
    'eventtitle eventname activity task message msg suceso wydarzenie subject objet betreff asunto oggetto itemlabel label what incident entry titel bezeichnung ereignis titre événement evenement título titulo evento titolo gebeurtenis händelse tytuł zdarzenie название событие заголовок العنوان الحدث عنوان واقعہ 标题 事件 名称 名稱 標題 题名 事件名称 活动名称 活動名稱 任务名称 イベント名 イベント名称 行事名 催し名 催し物名 会議名 議題 タスク名 행사명 작업이름 タイトル 出来事 件名 事項 事项 大事 大事记 大事記 사건 เหตุการณ์ กิจกรรม رویداد',
  ],
  [
    'when',
    'datetime zeitraum datierung période periode periodo fechas timestamp ts epoch timecreated dateutc datetimeutc utc dateandtime dateofevent incidentdate eventtime pointintime day datum zeitpunkt tag fecha data datum-tijd termin дата التاريخ تاریخ 日期 时间 時間 日付 日時 年月日 publishedat releasedate releasedat วันที่ วันเดือนปี تاریخشمسی التاريخالهجري tarih ημερομηνία ημνία dato päivämäärä pvm dátum 날짜 일자 tanggal ngày תאריך दिनांक',
  ],
  [
    'start',
    `start startdate datestart datefrom fromdate founded established opened openedat startedat begunat departure commenced admitted admissiondate dateadmitted dateopened startdatetime startson startsat begin begins begindate from since dtstart startdatum beginn anfang von début debut datededébut datededebut ledébut inicio início fechadeinicio fechainicio fechadecomienzo comienzo datainício datainicio datadeinício datainizio begindatum datarozpoczęcia inizio początek начало датаначала початок датапочатку začátek začiatok başlangıç başlangıçtarihi البداية بداية تاريخالبداية آغاز شروع تاریخشروع 开始 开始日期 开始时间 開始 開始日 開始日期 開始年月日 開始日時 開始時間 開始時刻 开始日 开始时刻 시작일시 시작시간 시작시각 ${OPENING} ${BEGINNING}`,
  ],
  [
    'end',
    `end enddate dateend dateto todate due duedate duedatetime dueon deadline closed closedat closedon ended endedat endedon resolved resolvedat resolvedon finishedat finishedon arrival abolished dissolved discharged dischargedate datedischarged dateclosed enddatetime endson endsat finish finishes until to dtend enddatum ende bis fin datedefin datefin fällig fälligam fälligkeit échéance vencimiento scadenza fechafin fechadefin fechadefinalización datafim datadetérmino datafine einddatum datazakończenia fim fine koniec конец датаокончания окончание датазавершения завершение кінець датазакінчення konec slutdatum bitiş bitiştarihi término النهاية نهاية تاريخالنهاية اختتام پایان تاریخپایان 结束 结束日期 结束时间 終了 終了日 終了年月日 終了日時 終了時間 終了時刻 結束 結束日期 結束時間 结束日 结束时刻 종료일시 종료시간 종료시각 ${CLOSING} ${FINISHING}`,
  ],
  [
    'time',
    `time timeutc timeofday starttime kickoff kickofftime anwurf anpfiff anstoß anstoss spielbeginn uhrzeit zeit startzeit startuhrzeit beginnuhrzeit heure heurededébut heuredébut hora horadeinicio horainicio horadeinício orainizio oradiinizio starttijd begintijd godzinarozpoczęcia starttid ora tijd tid godzina время وقت 时刻 時刻 saat saati ώρα klokkeslæt klokkeslett klockslag kellonaika godz tijdstip uur aanvang aanvangstijd aanvangsuur beginuur uhr horario horário orario kl klockan klokka klokken klo kello hod hodina óra времяначала початок localtime timelocal heurelocale horalocal oralocale ortszeit lokalzeit hhmm שעה เวลา ${VAGUE_TIMES}`,
  ],
  [
    'endTime',
    'endtime endzeit enduhrzeit heuredefin heurefin horafin horadefin horadefinalización horadetérmino orafine oradifine eindtijd godzinazakończenia sluttid',
  ],
  [
    'year',
    'year yearad yearce iyear startyear jahr jahreszahl année annee año ano anno jaar år rok год السنة سال 年 年份 西暦 西暦年 西历 西历年 西元 西元年 公元 公元年 公历 公历年 연도 년도 서기 anio anyo any an anul yil yıl vuosi leto godina година рік έτος tahun năm ár årstal yr yyyy év agno urtea bliain שנה ปี gads metai aasta blwyddyn vit viti mwaka rik annus',
  ],
  ['month', 'month imonth startmonth monat mois mes mês mese maand månad miesiąc měsíc месяц الشهر مہینہ 月 月份'],
  ['day', 'startday iday dayofmonth'],
  ['endYear', 'endyear'],
  ['endMonth', 'endmonth'],
  ['endDay', 'endday'],
  [
    'zone',
    'timezone tz tzid zone offset utcoffset gmtoffset tzoffset timezoneoffset offsetfromutc offsettoutc utcdiff tzname timezonename timezoneid zonename offsettimeoriginal offsettime localtimezone localtz starttimezone starttz startzone eventtimezone eventtz eventzone datetimezone zeitzone utcversatz startzeitzone fuseauhoraire fuseau décalageutc décalagehoraire zonahoraria husohorario fusohorário fusoorario tijdzone strefaczasowa часовойпояс saatdilimi 时区 時區 タイムゾーン',
  ],
  ['endZone', 'endtimezone endtz endzone finishtimezone arrivaltimezone endzeitzone'],
  [
    'duration',
    'duration length dauer länge laufzeit durée duración duracion duração duracao durata duur czastrwania varaktighet varighet kesto süre длительность продолжительность 持续时间 期間 工期 trvání trvanie időtartam 기간',
  ],
  [
    'precision',
    'dateprecision timeprecision datetimeprecision pointintimeprecision startprecision startdateprecision starttimeprecision prec dateprec timeprec precision dateaccuracy datecertainty datequalifier datierungsgenauigkeit',
  ],
  [
    'allDay',
    'alldayevent allday isallday ganztägig ganztägigesereignis journéeentière todoeldía diacompleto díacompleto diainteiro tuttoilgiorno helegdag całydzień heldag',
  ],
  [
    'summary',
    'note remarks remark comment comments abstract narrative beschreibung notiz notizen anmerkung bemerkung bemerkungen kommentar descriptif remarque commentaire descripción descripcion descrição descricao descrizione notas omschrijving beskrivning opis описание примечание الوصف ملاحظات تفصیل 描述 备注 説明 備考 内容',
  ],
  [
    'actors',
    'persons person assignee assignees assignedto zugewiesenan zugewiesen bearbeiter assignéà assignée attendees akteur akteure beteiligte personen acteur acteurs actores attori участники',
  ],
  [
    'places',
    'venue site city town country region province county ort stadt land lieu ville pays lugar ciudad país pais luogo plaats plats miejsce место город المكان مقام 地点 場所',
  ],
  ['tags', 'kind typ art keyword label2 schlagwort schlagworte schlagwörter étiquettes etiquetas'],
  [
    'lane',
    'layer theme topic series sectioncolumn calendar kategorie thema spur catégorie categorie categoría categoria eventtype category1 категория الفئة 类别 カテゴリ',
  ],
  [
    'sources',
    'sourcename publisher publication citation reference references quelle quellen fuente fonte bron källa źródło источник المصدر 来源 出典',
  ],
  ['url', 'url sourceurl web website webaddress address link href permalink quelleurl weblink lien enlace ссылка 链接'],
  ['id', 'id uid uuid'],
].map(([use, words]) => [use as ColumnUse, words as string]);

/** What an event is called, where its two words are written as one, in either order: `titreevent`, `nom_evt`, “Titolo dell’evento”. */
const CALLED = 'title name titre nom libellé libelle título titulo nombre nome titolo titel naam bezeichnung namn navn tytuł nazwa'.split(
  ' ',
);
const OF_EVENT = 'event evt événement évènement evenement evento ereignis veranstaltung gebeurtenis evenemang wydarzenia'.split(' ');
const BETWEEN = ['', 'of', 'ofthe', 'de', 'del', 'dell', 'dello', 'do', 'des', 'der', 'van', 'vanhet'];
const TITLES = CALLED.flatMap((called) =>
  OF_EVENT.flatMap((event) => [event + called, ...BETWEEN.map((between) => called + between + event)]),
);

/** What only our own files and those that follow them call their columns: there a cell that does not fit is a fault of the cell. */
export const OWN_WORDS: ReadonlySet<string> = new Set(OWN.flatMap(([, words]) => words));

/** Headers that mean a zone only where their cells are zones. */
export const VAGUE_ZONE_WORDS: ReadonlySet<string> = new Set(['zone', 'offset']);

/** Headers of kinds, unless nearly each cell is another: then they name the things themselves. */
export const VAGUE_KIND_WORDS: ReadonlySet<string> = new Set([
  'type',
  'category',
  'theme',
  'topic',
  'kategorie',
  'thema',
  'catégorie',
  'categoría',
]);

/** Headers that mean a start or an end only where their cells are dates. */
export const VAGUE_DATE_WORDS: ReadonlySet<string> = new Set([OPENING, CLOSING, BEGINNING, FINISHING].flatMap((words) => words.split(' ')));

/** Headers that mean times of day only where their cells are such. */
export const VAGUE_TIME_WORDS: ReadonlySet<string> = new Set(VAGUE_TIMES.split(' '));

/** Headers that mean a length of time only where their cells do. */
export const VAGUE_LENGTH_WORDS: ReadonlySet<string> = new Set(['length', 'länge']);

/** Plain header → what it means. Our own words go first. */
export const HEADER_WORDS: ReadonlyMap<string, ColumnUse> = new Map(
  [['title', TITLES] as const, ...WORDS.map(([use, words]) => [use, words.split(' ')] as const), ...OWN].flatMap(([use, words]) =>
    words.map((word) => [word, use] as const),
  ),
);
