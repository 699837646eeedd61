// What did not come, came late, or is not what was ordered.
import type { Facts } from "./story.ts";

export const DELIVERY: Facts[] = [
  {
    category: "NDL",
    lang: "nl",
    name: "Zoë Đặng-Nguyễn",
    shop: "Eikenhout Meubels",
    law: ["De webshop levert binnen 30 dagen, tenzij u iets anders afsprak", "Burgerlijk Wetboek 7:9 lid 4 en 7:19a"],
    usual: "Alsnog levering",
    details: {
      product: "Eettafel Drenthe, 220 cm", order_number: "EH2210", ordered_on: 84, total: "1.095,00", paid: "547,50", means: "iDEAL",
      promised_on: 42,
    },
    about: { tracking_says: "no_tracking", notice_on: 20, notice_until: 6, no_notice: "no_reason", still_wanted: "no" },
    line: "Wat zegt track & trace? Er is geen track & trace",
    story: {
      story: "De tafel zou na zes weken komen. Na twaalf weken is er nog niets. Ik gaf twee weken extra, schriftelijk. Daarna bleef het stil.",
      contact: "waiting", contacted_on: 20, contact_means: "Aangetekende brief",
    },
    proofs: [["laatste-termijn.txt", "Lever uiterlijk over twee weken, anders wil ik mijn geld terug."], "brief-bewijs.png"],
    wish: { wish: "money", amount: "547,50" },
    goes: "shop",
  },
  {
    category: "LOS",
    lang: "en",
    name: "Łukasz Żółciński",
    shop: "Gitaarhuis West",
    law: ["Until you have the parcel, the risk is the shop’s", "Dutch Civil Code 7:11"],
    usual: "Your money back",
    details: {
      product: "Effects pedal Echo & Delay", order_number: "GW-0007", ordered_on: 26, total: "214.00", paid: "214.00",
      means: "Credit card", promised_on: 23, tracking: "DPD 0519 7788",
    },
    about: {
      tracking_says: "says_delivered", left_at: "at_neighbours", place_agreed: "no", signed_by: "“J. Jansen”, whom nobody here knows",
      asked_around: "yes", own_carrier: "no",
    },
    line: "What does track and trace say? Delivered",
    story: {
      story: "The carrier says that it was left with a neighbour. I asked at every door in the stairwell: nobody has it. The shop sends me to the carrier, and the carrier to the shop.",
      contact: "refused", contacted_on: 17, contact_means: "Chat", reply: "Delivered is delivered.", proceedings: "police",
    },
    proofs: ["tracking.png", "signature.png", ["neighbour.txt", "I live at number 12 and received no parcel."]],
    wish: { wish: "replacement", amount: "214.00" },
    goes: "shop",
  },
  {
    category: "LAT",
    lang: "nl",
    name: "Fleur Akkermans",
    shop: "Bloem aan Huis",
    law: ["Te laat geleverd: soms kunt u stoppen of schade vragen", "Burgerlijk Wetboek 7:19a en 6:74"],
    usual: "Vergoeding van uw schade",
    details: {
      product: "Bruidsboeket “Witte Roos”", order_number: "BAH-1402", ordered_on: 40, total: "145,00", paid: "145,00", means: "iDEAL",
      promised_on: 16, delivered_on: 15,
    },
    about: { no_notice: "told_essential", loss: "89,50", loss_what: "Een ander boeket van de bloemist om de hoek", still_wanted: "no" },
    line: "Is er een reden waarom een laatste termijn niet nodig was? Ik zei vóór de koop dat de dag heel belangrijk was",
    story: {
      story: "Het boeket kwam een dag na de bruiloft. Bij de bestelling had ik de dag en het uur erbij gezet. Op de dag zelf moest ik een ander boeket kopen.",
      contact: "refused", contacted_on: 14, contact_means: "Telefoon", reply: "De bezorger stond in de file.",
    },
    proofs: [["bevestiging.txt", "Bezorging op de bruiloft, vóór 10.00 uur."], "bon-bloemist.png"],
    wish: { wish: "money", amount: "234,50", wish_note: "€ 145 voor het boeket en € 89,50 voor het andere." },
    goes: "shop",
  },
  {
    category: "WRG",
    lang: "nl",
    name: "Arend-Jan uit den Bogaard",
    shop: "Oma's Servies",
    law: ["U hoort te krijgen wat u bestelde", "Burgerlijk Wetboek 7:17 lid 3 en 7:21 lid 1 onder a"],
    usual: "Het juiste of het ontbrekende product",
    details: {
      product: "Theeservies Pioen, 12-delig", order_number: "OS-31", ordered_on: 19, total: "84,00", paid: "84,00", means: "iDEAL",
      delivered_on: 15,
    },
    about: { wrong_how: "too_few", came_what: "8 kopjes en geen schotels", noticed_on: 15 },
    line: "Wat heeft u gekregen? 8 kopjes en geen schotels",
    story: {
      story: "In de doos zaten alleen kopjes. De schotels staan wel op de pakbon. De winkel zegt dat ze erin zaten.", contact: "refused",
      contacted_on: 14, contact_means: "E-mail", reply: "Volgens ons was de doos compleet.",
    },
    proofs: ["pakbon.png", "kopjes.png"],
    wish: { wish: "delivery", wish_note: "De vier schotels die ontbreken." },
    goes: "shop",
  },
];
