import type { Article } from '../../shared/article/article';

/** A text in words of our own that carries every fact of the seed timeline, with its line of publication. */
export const SEED_ARTICLE: Article = {
  name: 'commitments.txt',
  kind: 'text',
  title: 'Security posts and reviews: what Islamabad promised Beijing',
  publisher: 'News18',
  author: null,
  url: null,
  published: '2026-01-08T13:16:00+05:30',
  notes: [],
  text: `Security posts and reviews: what Islamabad promised Beijing

First Published: January 08, 2026, 13:16 IST

Pakistan has quietly taken on new duties to protect Chinese workers, top security sources said. Around 90 Chinese citizens working on CPEC and related projects have been killed in Pakistan since 2014, and patience in Beijing is running out. Its investment of nearly 60 billion US dollars has not made the climate any safer.

At the recent 7th Foreign Ministers' Strategic Dialogue in Beijing, the Chinese side was unhappy with slow progress and with the operational shortcomings of key CPEC components, above all in Balochistan. It raised the repeated attacks on its nationals.

Interior Minister Mohsin Naqvi reportedly signed a confidential security agreement with China's Ministry of Public Security during his recent stay in Beijing. Under it, Pakistan has agreed to layered, localised Chinese "inner posts" beyond the outposts of the military.

Special Protection Units will be set up in eight locations: Islamabad, Lahore, Karachi, Quetta, Sukkur, Peshawar, Gwadar and Gilgit-Baltistan. They serve Chinese nationals only, beside the military deployments. Joint police training, shared intelligence and a coordinated mechanism against terrorism are to follow.

Deputy Prime Minister Ishaq Dar and Naqvi assured their hosts of strong measures at all levels. Beijing put down two demands that it will not negotiate: absolute security for its people, and a one-window operation for investment and transactions.

Both sides agreed to review their security cooperation every 90 days.
`,
};
