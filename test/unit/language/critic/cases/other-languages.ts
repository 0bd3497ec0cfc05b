/** Sentences in other languages than English: true ones, and false ones that differ from them in little. */

import type { ExplanationSteps } from '../../../../../src/explanation/explanation.ts';
import type { ContextName } from '../contexts.ts';

interface LanguageCases {
  readonly locale: string;
  readonly context: ContextName;
  readonly step: keyof ExplanationSteps;
  readonly true: readonly string[];
  readonly false: readonly string[];
}

export const OTHER_LANGUAGES: readonly LanguageCases[] = [
  {
    locale: 'de',
    context: 'heist',
    step: 'recommendation',
    true: [
      'Es passt gut zu deinem Interesse an crime thrillers.',
      'Weil du „Heat“ und „Ronin“ angesehen hast, passt es gut zu deinem Interesse an crime thrillers.',
      '„Inside Man“ passt gut zu crime thrillers, wie „Heat“ und „Ronin“.',
      'Du hast „Heat“ und „Ronin“ angesehen, deshalb ist dieser Titel hier.',
      'Keine klare Verbindung zu time travel.',
    ],
    false: [
      'Es passt nicht zu deinem Interesse an crime thrillers.',
      'Es passt gut zu deinem Interesse an time travel.',
      'Weil du „Goodfellas“ angesehen hast, passt es gut zu crime thrillers.',
      'Es ist ein beliebter Film, der gut zu crime thrillers passt.',
      'Weil du „Heat“ gekauft hast, passt es gut zu crime thrillers.',
      'Es passt perfekt zu deinem Interesse an crime thrillers.',
      'Es hat wenig mit crime thrillers zu tun.',
      'Es passt gut zu crime thrillers, mit Tom Hanks.',
      'It fits your interest in crime thrillers well.',
    ],
  },
  {
    locale: 'de-AT',
    context: 'heist',
    step: 'likelihood',
    true: ['Es ist recht wahrscheinlich, dass es dich interessiert.'],
    false: [
      'Es könnte dich interessieren.',
      'Es ist nicht sehr wahrscheinlich, dass es dich interessiert.',
      'Es wird dich sicher interessieren.',
      'Die Wahrscheinlichkeit liegt bei 95 %.',
    ],
  },
  {
    locale: 'fr',
    context: 'heist',
    step: 'recommendation',
    true: [
      'Il correspond bien à votre intérêt pour les crime thrillers.',
      'Parce que vous avez regardé « Heat » et « Ronin », ce titre est ici.',
      '« Inside Man » correspond bien à votre intérêt pour les crime thrillers, comme « Heat ».',
      'Aucun lien clair avec time travel.',
    ],
    false: [
      'Il ne correspond pas à votre intérêt pour les crime thrillers.',
      'Il correspond bien à votre intérêt pour time travel.',
      'Parce que vous avez regardé « Casino », ce titre est ici.',
      'Vous adorez les crime thrillers, et ce titre correspond bien.',
      'Il correspond parfaitement à votre intérêt pour les crime thrillers.',
      'C’est un film primé qui correspond bien aux crime thrillers.',
      'Il correspond bien aux crime thrillers, avec Tom Hanks.',
      'It fits your interest in crime thrillers well.',
    ],
  },
  {
    locale: 'es',
    context: 'heist',
    step: 'recommendation',
    true: [
      'Encaja bien con tu interés por los crime thrillers.',
      'Porque has visto «Heat» y «Ronin», este título está aquí.',
      '«Inside Man» encaja bien con los crime thrillers, como «Heat».',
      'No tiene clara relación con time travel.',
    ],
    false: [
      'No encaja con tu interés por los crime thrillers.',
      'Encaja bien con tu interés por time travel.',
      'Porque has visto «Casino», este título está aquí.',
      'Te encantan los crime thrillers, y este título encaja bien.',
      'Encaja perfectamente con los crime thrillers.',
      'Es una película premiada que encaja bien con los crime thrillers.',
      'Encaja bien con los crime thrillers, con Tom Hanks.',
      'It fits your interest in crime thrillers well.',
    ],
  },
  {
    locale: 'pt-BR',
    context: 'heist',
    step: 'recommendation',
    true: [
      'Combina bem com seu interesse por crime thrillers.',
      'Porque você viu "Heat" e "Ronin", este título está aqui.',
      '"Inside Man" combina bem com crime thrillers, como "Heat".',
      'Não tem clara relação com time travel.',
    ],
    false: [
      'Não combina com seu interesse por crime thrillers.',
      'Combina bem com seu interesse por time travel.',
      'Porque você viu "Casino", este título está aqui.',
      'Você adora crime thrillers, e este título combina bem.',
      'Combina perfeitamente com crime thrillers.',
      'É um filme premiado que combina bem com crime thrillers.',
      'Combina bem com crime thrillers, com Tom Hanks.',
      'It fits your interest in crime thrillers well.',
    ],
  },
  {
    locale: 'ja',
    context: 'heist',
    step: 'recommendation',
    true: [
      'crime thrillersへの関心によく合っています。',
      '「Heat」と「Ronin」をご覧になったため、こちらの作品があります。',
      'time travelとは明確な関係がありません。',
    ],
    false: [
      'crime thrillersには合っていません。',
      'time travelへの関心によく合っています。',
      '「東京物語」をご覧になったため、こちらの作品があります。',
      '必ず気に入る人気の作品です。',
      '「Heat」を購入されたので、crime thrillersによく合っています。',
      'It fits your interest in crime thrillers well.',
    ],
  },
  {
    locale: 'zh-CN',
    context: 'heist',
    step: 'recommendation',
    true: [
      '它很符合您对 crime thrillers 的兴趣。',
      '因为您看过《Heat》和《Ronin》，所以推荐这个作品。',
      '它与 time travel 没有明显的关系。',
    ],
    false: [
      '它不符合您对 crime thrillers 的兴趣。',
      '它很符合您对 time travel 的兴趣。',
      '因为您看过《教父》，所以推荐这个作品。',
      '这是热门的获奖作品。',
      '您购买过《Heat》，所以它很符合 crime thrillers。',
      'It fits your interest in crime thrillers well.',
    ],
  },
  {
    locale: 'ar',
    context: 'heist',
    step: 'recommendation',
    true: ['هذا العنوان يناسب اهتمامك crime thrillers بشكل جيد.', 'لا توجد صلة واضحة مع time travel.'],
    false: [
      'هذا العنوان لا يناسب crime thrillers.',
      'هذا العنوان يناسب time travel بشكل جيد.',
      'لأنك شاهدت «Casino»، هذا العنوان هنا.',
      'هذا فيلم رائع وشهير.',
      'It fits your interest in crime thrillers well.',
    ],
  },
  {
    // No words are known of this language: nothing in it can be checked, so nothing is accepted.
    locale: 'fi',
    context: 'heist',
    step: 'recommendation',
    true: [],
    false: [
      'Se sopii hyvin kiinnostukseesi crime thrillers.',
      'It fits your interest in crime thrillers well.',
    ],
  },
];
