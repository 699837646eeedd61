// Sending back and getting the money back.
import type { Facts } from "./story.ts";

export const RETURNS: Facts[] = [
  {
    category: "WDR",
    lang: "nl",
    name: "Sanne van ’t Hoff",
    shop: "Regenjas Winkel",
    law: ["U heeft 14 dagen om u te bedenken", "Burgerlijk Wetboek 6:230o en 6:230p"],
    usual: "Uw geld terug",
    details: {
      product: "Regenjas Vuurtoren, maat L", order_number: "RW-88213", ordered_on: 32, total: "129,95", paid: "129,95", means: "iDEAL",
      promised_on: 29, delivered_on: 28, tracking: "PostNL 3SRGNJ0088213",
    },
    about: {
      withdrawn_on: 22, withdrawn_by: "email", bought: "goods", condition: "tried_like_in_shop", exception: "hygiene_seal",
      shop_reason: "Het zegel van de capuchon was los, dus terugsturen kan niet.",
    },
    line: "Wat deed u met het product? Geprobeerd zoals in een winkel",
    story: {
      story: "De jas viel veel kleiner uit dan op de site stond. Ik heb hem binnen gepast en na zes dagen gemaild dat ik hem terugstuur.\n\nDe winkel zegt dat het zegel los was. Er zat geen zegel aan.",
      contact: "refused", contacted_on: 22, contact_means: "E-mail", reply: "Wij nemen jassen zonder zegel niet terug.", course_day_1: 28,
      course_text_1: "Pakket gekregen en de jas gepast", course_day_2: 22, course_text_2: "Gemaild dat ik de koop annuleer",
    },
    proofs: [["annulering.txt", "Ik zie af van mijn bestelling RW-88213."], "jas-in-doos.png"],
    wish: { wish: "money", amount: "129,95", wish_note: "Het hele bedrag, ook de bezorging." },
    goes: "shop",
  },
  {
    category: "WDI",
    lang: "en",
    name: "Siân O’Brien-Müller",
    shop: "Wandelschoen Centrum",
    law: ["Without explanation your time to withdraw runs on", "Dutch Civil Code 6:230o(2) and 6:230s(3)"],
    usual: "Your money back",
    details: {
      product: "Walking boots Veluwe GTX", order_number: "20931", ordered_on: 75, total: "189.00", paid: "189.00", means: "Credit card",
      delivered_on: 71,
    },
    about: { told: "never_told", bought: "goods", withdrawn_on: 12, site_said: "Nothing about sending back, not in the mail either." },
    line: "Did the shop tell you about the withdrawal period? No, never",
    story: {
      story: "The boots hurt after ten minutes. I looked for a way to send them back and found nothing: not on the site, not in the confirmation. The shop says that two weeks are over.",
      contact: "refused", contacted_on: 12, contact_means: "The form on the site", reply: "You are too late, the two weeks are over.",
    },
    proofs: [["confirmation.txt", "Thank you for your order 20931."], "checkout.png", "terms-page.png"],
    wish: { wish: "money", amount: "189.00" },
    you: { country: "other_eu", postcode: "D04 X4C2" },
    goes: "shop",
  },
  {
    category: "RFD",
    lang: "nl",
    name: "Mehmet Yıldırım",
    shop: "Matras op Maat",
    law: ["Na een annulering hoort uw geld binnen 14 dagen terug te zijn", "Burgerlijk Wetboek 6:230r"],
    usual: "Wettelijke rente",
    details: {
      product: "Topmatras Wolk 160 × 200", order_number: "M-5512/7", ordered_on: 60, total: "1.349,00", paid: "1.349,00", means: "iDEAL",
      delivered_on: 52,
    },
    about: {
      withdrawn_on: 44, returned: "sent_back", proof_shown_on: 41, goods_back_on: 38, amount_back: "0", voucher_only: "yes",
      delivery_cost_kept: "yes",
    },
    line: "Kreeg u alleen een tegoedbon aangeboden? Ja",
    story: {
      story: "Het matras is terug en de winkel heeft het ontvangen. Ik kreeg alleen een tegoedbon van € 1.200. Ik wil geen bon, ik wil mijn geld.",
      contact: "refused", contacted_on: 30, contact_means: "Telefoon", reply: "Bij een topmatras geven wij altijd een bon.",
    },
    proofs: ["verzendbewijs.png", ["tegoedbon.txt", "Uw tegoed is € 1.200,00."], "bankafschrift.png"],
    wish: { wish: "money", amount: "1.349,00", wish_note: "Met wettelijke rente." },
    goes: "shop",
  },
  {
    category: "VAL",
    lang: "en",
    name: "Priya Ramanathan",
    shop: "Fotoalbum Nu",
    law: ["You may look at a product and try it", "Dutch Civil Code 6:230s(3)"],
    usual: "The rest of your money back",
    details: {
      product: "Photo printer Mini 4", order_number: "FN-771-A", ordered_on: 50, total: "159.95", paid: "159.95", means: "PayPal",
      delivered_on: 47,
    },
    about: {
      deducted: "64.00", condition: "tried_like_in_shop", calculation_given: "no", packaging: "yes",
      shop_reason: "The printer shows signs of use.", withdrawn_on: 41, goods_back_on: 37,
    },
    line: "What did you do with the product? Tried as in a shop",
    story: {
      story: "I printed one picture, did not like the colours and sent it back in its box. They kept 64 euros and will not say how they got there.",
      contact: "refused", contacted_on: 31, contact_means: "E-mail", reply: "40 per cent for use. That is our policy.",
    },
    proofs: ["printer-before.png", ["deduction.txt", "We kept EUR 64 for use."]],
    wish: { wish: "money", amount: "64.00" },
    goes: "shop",
  },
  {
    category: "RTC",
    lang: "nl",
    name: "Joke de Graaf-Beumer",
    shop: "Breimandje",
    law: ["Retourkosten betaalt u alleen als dat vooraf is verteld", "Burgerlijk Wetboek 6:230s lid 2 en 6:230m lid 1 onder i"],
    usual: "De kosten terug die u betaalde",
    details: {
      product: "Breiwol merino, 10 bollen", order_number: "BM 4410", ordered_on: 27, total: "58,50", paid: "58,50", means: "Achteraf",
      delivered_on: 24,
    },
    about: { return_cost: "7,95", return_cost_told: "no", address_from: "on_site" },
    line: "Waar vond u het retouradres? Op de site",
    story: {
      story: "De kleur was anders dan op mijn scherm, dus ik stuurde alles terug. Nergens stond dat ik dat zelf moest betalen. Nu gaat er € 7,95 van af.",
      contact: "waiting", contacted_on: 18, contact_means: "E-mail",
    },
    proofs: ["retourlabel.png"],
    // Too little for a decision; a mediator helps all the same.
    wish: { wish: "money", amount: "7,95" },
    goes: "shop",
  },
];
