/** English words that are no names, though a model may write them with a capital; and names that are no person's. */
import { wordsOf } from '../../items/words.ts';
import { ORDINARY_INTERESTS } from '../../preferences/phrase/ordinary-interests.ts';

const WORDS = `
  absurdist accessible accessories acoustic action active adaptations adult adventure adventures affordable airport alien aliens
  alternative ambient ancient animal animals animated animation anime anthologies antihero apocalyptic appliances arcade archery
  art arthouse artisan artistic atmospheric audio award-winning baby backpacks baking ballads bank based bath battle beach beauty
  bed beginner big biographical biographies biography biopics black bleak blockbusters blues board body bold books boots bright
  budget building buildings business camera card care cars cats character character-driven cheese chess childhood children
  chocolate choral cinema city civil classic classical classics clean cleaning climbing clothing coats cocktails coffee collectible
  colour color colourful comedic comedies comedy comfort comics coming-of-age computer concept conspiracy contemporary control
  cooking cosmetics costume country courtroom cozy cosy craft crafting creature crime criminal cruelty-free cult cuisine cultural
  curly cycling cyberpunk dance dark deadpan death deck-building deep denim design designer detective detectives dialogue diaries diy
  documentaries documentary dogs dolls domestic drama dramas dramatic dreamlike drinks dry dystopian early eccentric edgy
  educational elegant emotional energy ensemble epic epics equipment escape espionage essays essential everyday evening
  everyday exercise existential experimental exploration eye eyeshadow fabric face fairy family fantastical fantasy
  fashion fast-paced feel-good fiction field film films finance first-person fish fitness flavoured floral folk food footwear
  fragrance fragrances friendship fruit funny furniture futuristic gadgets games gaming gangster gangsters garden gardening gear
  gentle ghost gift gifts glamorous glossy gore gothic graphic greek gritty grooming grocery guitar hair hand handmade hard hard-boiled
  hardware haunted health healthy heartwarming heist heists herbal heroes heroic hiking hip hop historical history holiday home
  horror house household human humorous humour humor hunting hydrating ice iconic independent indie indoor industrial ingredients
  inspirational inspiring instruments intense international investigation jackets jazz jewellery jewelry jokes journeys justice
  keyboards kids kitchen knitting land landscape large lasting late law leather legal legends lifestyle light lighting lip lipstick
  lipsticks literary literature live local long-lasting loss love low low-budget luxury magic magical makeup management maps marine
  mascara masks masterpieces materials mathematics matte meat mecha medieval melancholic memoir memoirs memory men menswear
  metal metroidvania military mind-bending minimal minimalist mobile modern moisturising moisturizing monster monsters moody
  moral motivational motorcycle mountain moving movies multiplayer murder museum music musical musicals mysteries mystery mystical
  myth mythic mythical mythology myths nail nails narrative natural nature naval neo-noir new night noir nonfiction non-fiction
  nostalgic novels nude ocean offbeat office oil old online open open-world opera orchestral organic organisation outdoor outdoors
  painting palettes paper paranormal parenting parody parties party pastel patterns perfume perfumes period personal pets
  philosophical philosophy photography piano picture pink pirates pixel plants plastic platformers play playful plays plot poetic
  poetry police polish polishes pop popular portable portraits post-apocalyptic posters pottery power practical
  premium print prison procedural products professional protection psychological psychology pulp punk puppets puzzle puzzles quality
  quiet quirky race racing radio rain rare realism realistic rebellion recipes records red redemption relationships relaxing remakes
  repair rescue retro revenge rhythm road robots rock rogue roguelike role-playing romance romances romantic rough royal running
  rural sad satire satires satirical scary scent scents school sci-fi science scientific sea seasonal secret self-help series serums
  shampoo sharks shimmer shoes shooters short shower silent silver simple simulation simulations simulators skiing skin skincare
  slapstick sleep slow slow-burn small smart snacks snow soap social society soft solo songs soul sound soundtracks space special
  speculative speed spicy spies spooky sport sports spring spy stealth steampunk stories storage stories story-driven
  storytelling strange strategic strategy street strong style stylish suburban summer sun superhero superheroes superhuman supernatural
  surreal surrealist survival suspense suspenseful swimming swords sweet tactical tales tall tea technical technology teen
  teenage television tense tension textiles theatre theater thriller thrillers time time-travel toddlers tools tour toys
  traditional tragedies tragic train training travel treasure trial tropical true turn-based twist twists twisty unconventional
  underdog underground underwater unusual urban vampire vampires vegan vegetables vegetarian villains vintage violent virtual visual
  vitamins vocal volume walking wall war warm wars watches water waterproof wealth weapons weddings weird western westerns
  whimsical white wild wildlife wine winter witches witty wizards women womenswear wood wool words workplace world yarn young
  young-adult zombie zombies`;

const FOLDED: ReadonlySet<string> = new Set([...WORDS.split(/\s+/u), ...ORDINARY_INTERESTS].flatMap(wordsOf));

/** Adjectives and words that English writes with a capital wherever they stand. */
const PROPER: ReadonlySet<string> = new Set(
  (
    'African American Arabic Asian Australian Austrian Belgian Brazilian British Canadian Caribbean Celtic Chinese Colombian Cuban Czech ' +
    'Danish Dutch Edwardian Egyptian English Ethiopian European Finnish French German Gothic Greek Halloween Hawaiian Hollywood Hungarian ' +
    'Icelandic Indian Indonesian Iranian Irish Israeli Italian Jamaican Japanese Korean Latin Lebanese Mediterranean Mexican Moroccan ' +
    'Nordic Norse Norwegian Persian Peruvian Portuguese Regency Renaissance Roman Romanian Russian Scandinavian Scottish South ' +
    'Spanish Swedish Swiss Thai Tudor Turkish Ukrainian Victorian Vietnamese Viking Vikings Welsh'
  ).split(' '),
);

/** Whether a word, however written, is an ordinary English one. */
export function isOrdinaryWord(word: string): boolean {
  const folded = wordsOf(word);
  return folded.length > 0 && folded.every((part) => FOLDED.has(part));
}

/** Whether a word with a capital keeps it though it names nobody: "French". */
export function isProperAdjective(word: string): boolean {
  return PROPER.has(word);
}
