/** English, as the critic reads it. */
import type { CriticWords } from './critic-words.ts';

const DEGREE = '(?:very |quite |really |fairly |rather |so |also |indeed |particularly )*';
const MATCH = '(?:match|fit|link|connection|tie|overlap|relation)(?:es|s)?';
const COUNTS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred';
const GOODS = 'things|titles|items|products|films|movies|books|novels|games|picks|ones';

export const en: CriticWords = {
  language: 'en',
  spaced: true,
  capitalNouns: false,
  plain:
    `a an the this that these those your yours you it its it's that's they them their there there's here here's
    one ones other others another some each either neither both all of in on to for from by with without within after
    about above across along alongside among around as at away back before behind beside besides between beyond during
    into near next onto out over rather than since through throughout together towards toward under up via like unlike
    and or but yet so because though although while whereas if when even which who whose that what where how why plus
    is are was were be been being isn't aren't has have had having hasn't haven't do does did don't doesn't doing
    may might could can cannot can't would seem seems seemed seemingly appear appears
    not no nor never nothing none hardly only just also too as well again still perhaps maybe possibly clearly really
    closely loosely directly partly partially somewhat well less little bit much very quite fairly rather exactly truly
    far further mainly mostly chiefly primarily largely especially particularly notably overall otherwise instead indeed
    likewise similarly thus hence therefore accordingly then first second third lately recently already so
    look looks looked looking view viewed viewing browse browsed browsing explore explored exploring check checked checking
    see sees seen seeing come comes came coming go goes going gone
    point points pointed pointing show shows showed shown showing suggest suggests suggested suggesting suggestion
    indicate indicates indicating hint hints reflect reflects reflecting reveal reveals signal signals sign signs
    lead leads led leading bring brings brought draw draws drawn drawing rest rests resting rely relies base based basis
    build builds built stem stems stemming originate arises arise grow grows share shares shared sharing
    fit fits fitting match matches matched matching suit suits suited belong belongs belonging connect connects
    connected connecting connection connections relate relates related relation link links linked linking tie ties tied
    align aligns aligned aligning overlap overlaps overlapping touch touches lean leans leaning
    pick picks picked choose chosen choice choices recommend recommends recommended recommending recommendation
    make makes made making account accounts accounting give gives giving given get gets add adds added adding
    contribute contributes contributed contributing contribution count counts counted explain explains explained
    explaining speak speaks support supports supported supporting back backs backed stand stands standing sit sits
    find found keep keeps mind take takes taken taking call called list listed tag tagged label labelled labeled
    include includes included including contain contains feature features featuring have
    direct directed write written develop developed publish published produce produced design designed create created
    interest interests interested interesting like likes liked enjoy appeal appeals appealing catch catches caught eye
    attention want worth consider considering know known mean means work works working
    taste tastes preference preferences history thing things title titles item items product products option options
    reason reasons score scores part parts portion share piece fact facts ground common line lines spirit way ways side
    kind kinds sort sorts type types category categories evidence example examples likelihood chance chances probability
    possibility step detour departure change neighbour neighbours neighbor neighbors company heart base number look view
    pattern patterns area areas group percentage percent rest amount degree extent bit mix blend
    close closer clear strong good great solid partial weak slight small large little big loose looser similar different
    same likely unlikely possible related main major overall obvious usual certain single exact general personal direct
    natural minor moderate modest fair reasonable decent nice strongly slightly moderately nicely firmly broadly
    high low higher lower medium strength reach afield outside inside
    more of|one more|once more|something more|more for|more from|more than a match|rather than|as such|let alone
    further afield|by itself|itself|themselves|yourself|by name|in name only|in its own way|on its own|own|if not|not quite
    such as|for example|for instance|due to|thanks to|in line|line up|lines up|at least|as a whole|on the whole
    in terms of|when it comes to|with regard to|in the same vein|vein|falls|fall|falling|meet|meets|meeting
    ranked|rank|ranks|list of recommendations|recommendations|return|returned|returning|came back
    any anything somewhere else now for once|several|half|most|many|few|majority|often|frequently|repeatedly|numerous|regularly|thing in common|mood|setting|way from|side of|kept coming back
    driven|drives|drive|determined|weight|weighs|weigh|counts for|pull|pulls|lies|lie|lying|sits|evident|visible|apparent
    seen in|starting|start|starts|beginning|behind it|owes|owe|owing|comes up|come up|play|plays role|role|plays a role|plays
    key|focus|focused|center|centre|centered|centred|mention|mentioned|note|noted|noting|given that|considering that|judging|judged
    resembles|resemble|resembling|akin|comparable|nearby|adjacent|nearest|close by|counterpart|companion|sits alongside
    wrote writes directs we us you've you'll will probably previously earlier`
      .split(/[\s|]+/u)
      .filter(Boolean),
  stopWords:
    `the of and to in is it you your for with that this from by as are at on which its has have was not be but
    looked there after comes`.split(/\s+/u),
  numbers: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
    twice: 2,
    thrice: 3,
    dozen: 12,
  },
  counted: `of (?:the |your |these |those |all )*(?:\\d|${COUNTS})\\b|(?:${GOODS}|thing|title|item|film|book|game|product|time|interest|more)\\b`,
  percent: '%|percent|per cent',
  attributes: {
    director: ['director'],
    directors: ['director'],
    author: ['author'],
    authors: ['author'],
    writer: ['author'],
    developer: ['developer'],
    developers: ['developer'],
    publisher: ['publisher'],
    studio: ['studio'],
    brand: ['brand'],
    brands: ['brand'],
    maker: [
      'brand',
      'maker',
      'manufacturer',
      'developer',
      'director',
      'author',
      'publisher',
      'designer',
      'artist',
      'vendor',
    ],
    manufacturer: ['manufacturer', 'brand', 'maker'],
    artist: ['artist'],
    band: ['band'],
    designer: ['designer'],
    genre: ['genre'],
    genres: ['genre'],
    category: ['category'],
    categories: ['category'],
    theme: ['theme', 'topic', 'subject', 'tag', 'keyword'],
    themes: ['theme', 'topic', 'subject', 'tag', 'keyword'],
    topic: ['topic', 'theme', 'subject'],
    subject: ['subject', 'theme', 'topic'],
    tag: ['tag'],
    tags: ['tag'],
    colour: ['colour', 'color'],
    color: ['colour', 'color'],
    shade: ['colour', 'color', 'shade'],
    finish: ['finish'],
    scent: ['scent'],
    material: ['material'],
    feature: ['feature'],
    features: ['feature'],
    platform: ['platform'],
    format: ['format'],
    style: ['style'],
    year: ['year', 'released', 'releaseyear', 'published'],
  },
  goods: {
    film: ['director', 'film', 'movie', 'studio'],
    films: ['director', 'film', 'movie', 'studio'],
    movie: ['director', 'film', 'movie', 'studio'],
    movies: ['director', 'film', 'movie', 'studio'],
    book: ['author', 'book', 'novel'],
    books: ['author', 'book', 'novel'],
    novel: ['novel'],
    novels: ['novel'],
    story: ['story'],
    stories: ['story'],
    game: ['developer', 'game', 'platform'],
    games: ['developer', 'game', 'platform'],
    album: ['artist', 'band', 'album'],
    song: ['song'],
    read: ['author', 'book'],
    watch: ['director', 'film', 'movie'],
  },
  predicates: [
    { pattern: 'directed by|direction of|director(?: is|,)?', names: ['director'] },
    { pattern: 'written by|author(?: is|,)?|penned by|writing of|novels? by|books? by', names: ['author'] },
    { pattern: 'developed by|developer(?: is|,)?', names: ['developer'] },
    { pattern: 'published by|publisher(?: is|,)?', names: ['publisher'] },
    { pattern: 'designed by|designer(?: is|,)?', names: ['designer'] },
    { pattern: 'films? by|movies? by', names: ['director', 'studio'] },
    { pattern: 'games? by|games? from', names: ['developer', 'publisher'] },
    {
      pattern: 'made by|from|by|produced by|created by|brand(?: is|,)?|work of|maker(?: is|,)?',
      names: ['maker'],
    },
    {
      pattern:
        'genres?(?: of| is| are|,|:)?|listed under|listed as|falls under|filed under|category(?: of| is|,)?',
      names: ['kind'],
    },
    {
      pattern: 'tagged(?: with| as)?|themes?(?: of| is| are|,|:)?|topics?(?: of| is|,)?',
      names: ['theme', 'kind'],
    },
    { pattern: 'made of|material(?: is)?', names: ['material'] },
    { pattern: 'made with', names: ['ingredient', 'material'] },
    { pattern: 'finish(?: is| of)?', names: ['finish', 'feature'] },
    { pattern: 'comes in|come in|colou?r(?: is| of)?', names: ['colour', 'color'] },
    { pattern: 'labell?ed(?: as)?|features?(?: of| is|,)?', names: ['feature'] },
  ],
  join: ',? (?:and |or |& |as well as )?(?:with )?|,',
  clauseEnd:
    '[;:()—–]|, |\\.|\\b(?:and|but|while|though|although|whereas|yet|so|since|because|as|which|who)\\b',
  negation: [
    'no',
    'not',
    'never',
    'without',
    "isn't",
    "doesn't",
    "don't",
    "aren't",
    "hasn't",
    "haven't",
    "can't",
    'cannot',
    'hardly',
    'nor',
    'neither',
    'none',
    'nothing',
    'isn’t',
    'doesn’t',
    'don’t',
    'aren’t',
  ],
  doubleNegation:
    "\\b(?:no|not|never|without|isn't|doesn't|don't|aren't|hardly|nothing|neither|none)\\b.*\\b(?:no|not|never|without|isn't|doesn't|don't|aren't|unlike|nothing|none|unlikely)\\b",
  fit: [
    { claim: 'close', pattern: '(?:somewhat|a bit|a little|fairly|quite|rather) (?:close|near|similar) to' },
    { claim: 'close', pattern: 'not unlike|not (?:too |so |very )?far from' },
    {
      claim: 'kind',
      pattern:
        "(?:goes|go|belongs?|fits?) (?:with|to|in|under) (?:\\S+ ){0,4}(?:only )?(?:in|by) name(?: only)?|(?:in|by) name(?: only)?|(?:belongs|goes) (?:with|to|in) (?:\\S+ ){0,3}P(?=,? (?:yet|but))|(?<=though it )(?:belongs|goes) with|has to do with|(?:it|this|C)(?:'s| is) (?:also )?about P|(?<!not )(?<!not clearly )(?<!not quite )of (?:that|this|the same) kind|counts? as P|link to P, but|different side of|still within",
    },
    {
      claim: 'outside',
      pattern: `without being (?:one|an? P|P)|not (?:clearly |quite |really |itself |strictly |obviously )*(?:of that kind|one of|part of|counted as|a P|an? (?:V )?P|P\\b)|another kind|rather than (?:part of it|a match|one of)|more than a match|outside(?: of)?|step to the side of|isn't (?:itself )?(?:an?|one of) ?P|(?:beside|next to) (?:your )?(?:interests? in |taste for )?P|(?:not|isn't) (?:itself )?clearly (?:of|one|in|within|a|part)`,
    },
    {
      claim: 'none',
      pattern: `(?:not|don't|doesn't) (?:have |see )?(?:an? |any |really )*(?:clear |real |direct |obvious |strong )?(?:link|connection|tie|relation)(?! (?:only|just))|(?:very |only )?little (?:to do|in common|${MATCH})|nothing (?:to do|in common)|(?:no|without (?:a |any )?) ?(?:clear |real |strong |obvious |direct |particular |good |single |close |much )*(?:${MATCH}|reason)|nothing (?:\\S+ ){0,6}points? (?:clearly )?here|more of a detour`,
    },
    {
      claim: 'weak',
      pattern: `(?:not|isn't) (?:an? |quite an? |really an? )*(?:exact|perfect|ideal|obvious|clear|strong|close|complete|full|direct) (?:match|fit|one|link)|less (?:than )?(?:clear|closely|strong)|not (?:quite|exactly) (?:at the heart of|P)|not quite P|not (?:an )?exact`,
    },
    {
      claim: 'apart',
      pattern: `(?:not|isn't) ${DEGREE}(?:all that |that |especially )?(?:much like|close|near|similar|like)|far from|(?:some way|away|further|different|detour|departure|change|step away|apart) from|further afield|(?<!not )unlike`,
    },
    {
      claim: 'none',
      pattern: `${MATCH} (?:\\S+ ){0,12}(?:is|are) ${DEGREE}(?:weak|low|poor)|(?:it|that) (?:is|are) ${DEGREE}(?:weak|poor)|little (?:to connect|in what you looked at)|weak(?:er)? ${MATCH}|low fit|poor (?:match|fit)`,
    },
    {
      claim: 'unclear',
      pattern: `(?:not|doesn't|don't|isn't|never) (?:really |clearly |quite |fully |truly |directly |strictly |closely |a |an |good |any )*(?:fits?|match(?:es)?|suits?|goes?|connect(?:ed|s)?|relate[sd]?|line up|align(?:ed|s)?|belongs?)`,
    },
    {
      claim: 'partly',
      pattern: `in part(?! of)|partly|partial(?:ly)?|to (?:some|a certain|a small|a lesser|a limited) (?:extent|degree)|goes? some way|loosely|looser|less closely|only (?:slightly|loosely)|slight(?:ly)?(?: ${MATCH})?|moderate(?:ly)?(?: ${MATCH})?|modest(?:ly)?(?: ${MATCH})?|(?:fair|reasonable|decent|loose) ${MATCH}`,
    },
    {
      claim: 'hedged',
      pattern: `some (?:overlap|${MATCH}|common ground|ground|similarity)|something of|somewhat|(?:a|the) (?:little|bit)(?: of)?|in some ways?|within reach|something in common|in the spirit of|spirit of|(?:may|might|could|seems? to|appears? to) (?:well )?(?:suit|fit|match|go with|be (?:in|for|one for|a match for|a fit for|related to|close to)|touch on|belong|relate|connect)|seems to be|perhaps (?:also )?(?:one )?(?:for|to|with|near)|possible (?:match|pick|fit|choice) for|leans?|touch(?:es)? on|related to your|(?:may|might|could) (?:\\S+ )?(?:lead|bring)`,
    },
    {
      claim: 'perfect',
      pattern: `perfect(?:ly)?|ideal(?:ly)?|exact(?:ly)?|excellent|spot on|same as|flawless(?:ly)?|precisely`,
    },
    {
      claim: 'strong',
      pattern: `(?:${DEGREE}(?:close|good|great|strong|clear|solid|natural|nice|big|major|high|obvious|direct)(?:, | and | )?)+${MATCH}|(?:fits?|match(?:es|ed)?|suits?|goes|sits?|lines? up|aligns?)\\b[^.:;,]{0,80}? ${DEGREE}(?:well|strongly|closely|nicely|clearly)\\b|${DEGREE}(?:well|strongly|closely|clearly|firmly|directly|nicely) (?:fits?|match(?:es|ed)?|suit(?:s|ed)?|aligned|aligns|connects?|linked|connected|related|tied|relates)|well suited|just right|right in line|very close|very near`,
    },
    {
      claim: 'kind',
      pattern: `(?:\\bit|\\bit's|this|this one|C)(?:'s| is)?(?: itself)?(?: also)? (?:an?|another(?! (?:film|movie|book|novel|game|title|product|item)s? (?:by|from|made|directed|written))|one of(?: the| your)?|among(?: the)?) (?:[a-z-]+ )?P`,
    },
    {
      claim: 'close',
      pattern: `(?:close|near|nearer|closer|similar|akin|comparable) to|not (?:too )?far from|neighbou?rs? (?:of|to)|near neighbou?r|in the company of|along the lines of|resembles?|resembling|comes? (?:close|near)|(?:much |just |a lot )like H|in the same vein|near (?:H|P|it)|near it`,
    },
    { claim: 'alike', pattern: 'like (?:your )?H|as with H|as in H' },
    {
      claim: 'belongs',
      pattern: `(?:fits?|fitting|(?<!the )(?<!a )match(?:es|ed|ing)?|suits?|suited)\\b|in line with|lines? up with|align(?:s|ed|ing)? with|(?:picked|chosen|recommended|suggested|selected|here|shown|made|meant) for|(?:another|one|one more|something more|something else|something|more) for|(?:goes|going|go) with|belongs? (?:to|with|in|among|under)|\\bmeets?\\b|tied? (?:in )?(?:to|with)|ties (?:in )?(?:to|with)|falls? (?:in|into|under|within)|(?:is|as) part of|counts as|appeals? to|speaks? to|connect(?:s|ed|ing)? (?:to|with)|link(?:s|ed)? (?:to|with)|relate[sd]? to|overlaps? with|reflects?|features?`,
    },
    { claim: 'none', pattern: 'weak|poor|slight|low' },
    {
      claim: 'kind',
      pattern:
        "(?:it|this|this one|C)(?:'s| is) (?:also )?(?:one of (?:them|these|those)|another(?: one)?(?! (?:film|movie|book|novel|game|title|product|item)s? (?:by|from|made|directed|written)))|another (?:[a-z-]+ )?P|one more P",
    },
    { claim: 'strong', pattern: 'strong(?:ly)?|good|great|solid|clear(?! interest)' },
    { claim: 'strong', pattern: '(?<!as )(?<!may )(?<!might )(?<!could )well' },
    {
      claim: 'led',
      pattern: `because|since|due to|thanks to|led|leads?|points? here|builds? on|draws? on|brings? together|based on|after H|given|in mind|going by|by way of|through|speaks? for|picked|chosen|recommended|recommend|suggested|shown|came up|drives?|driven|as you|behind it|caught your eye|looked at`,
    },
  ],
  likelihood: {
    certain:
      "\\b(?:certain(?:ly)?|definite(?:ly)?|sure(?:ly)?|guarantee[ds]?|undoubtedly|without (?:a )?doubt|no doubt|bound to|(?<!(?:likely|chance) (?:that )?(?:(?:it|this|this one|C|you) )?)will (?!probably|(?:quite )?likely)(?:\\S+ )?(?:love|enjoy|like|want|interest|appeal|appreciate|find|be)|you'll(?! (?:probably|(?:quite )?likely))|must|absolutely|always|(?:extremely|highly|almost certainly|incredibly) (?:likely|probable)|100%)\\b",
    low: "likely (?:\\S+ ){0,4}less|(?:not|isn't|aren't) (?:very |so |too |that |all that |particularly |especially |really |terribly )?likely|un ?likely|less likely|(?:chances?|likelihood|probability|odds) (?:\\S+ ){0,6}(?:is|are|seems?) (?:rather |quite |fairly |very )?(?:low|small|slim|weak)|(?:low|small|slim|little) (?:chance|likelihood|probability|odds)|may not (?:interest|appeal|be)|might not (?:interest|appeal|be)|(?:probably|perhaps) not",
    high: '(?:(?:quite|very|rather|fairly|more|most|really|highly) )?(?<!how )likely|(?:chances?|likelihood|probability|odds) (?:\\S+ ){0,6}(?:is|are|seems?) (?:rather |quite |fairly |very )?(?:high|good|strong|great)|(?:high|good|strong|great) (?:chance|likelihood|probability|odds)|probably|should (?:interest|appeal)',
    medium:
      '(?:may|might|could) be (?:quite |very |rather |more )?likely|(?:may|might|could) (?:well |also |still |perhaps |possibly )*(?:interest you|appeal to you|be of interest|want|like it|like this|enjoy|catch your|be something for you|be for you|suit you|be interest\\S*)|(?:fair|moderate|medium|reasonable|decent|some|even) (?:chance|likelihood|probability|odds)|(?:chance|likelihood|probability) (?:\\S+ ){0,6}(?:is|seems?) (?:only )?(?:fair|moderate|medium|average)|possible choice for you|possible pick for you|somewhat likely|moderately likely|possibly interest|you (?:may|might|could) (?:well |also )?(?:want|like|enjoy|find it interesting|be interested)',
    notLow:
      '(?:may|might|could) be worth|worth (?:a look|considering|a try)|could be a (?:choice|pick|option)',
  },
  candidate: "\\bC\\b|\\b(?:it|its|it's|this|here|this one|itself)\\b",
  lookedAt:
    '\\b(?:looked (?:at|into)|viewed|viewing|browsed|browsing|explored|checked out|history|looking at|you have seen)\\b',
  candidateLookedAt:
    '(?:looked (?:at|into)|viewed|browsed|explored|checked out) (?:(?:it|this|this one)(?! (?:is|fits|has|shares|matches))|(?:H,? )?(?:and )?C(?! (?:is|fits|has|shares|matches|may|could|would|might|can|should|seems|was|belongs|goes|comes|also)))',
  interest:
    '\\b(?:interest(?:s|ed)?|tastes?|preferences?|behind|like|likes|enjoy|points?|suggests?|shows?|indicates?|reflects?|hints?|signs?|stems?|comes?|rests?|drawn|evidence|examples?|such as|history|reveals?|signals?|lean|leans|leaning|return|focus)\\b',
  topic:
    '(?:(?:interests?|taste|preference) (?:in|for)|things|titles|work|music) [^.;:,]*|(?<!(?:shares?|has|have|sharing) )the (?:theme|topic|subject) of ',
  spokenAs: 'interests? in|taste for|tagged|listed under',
  comparison:
    '(?:more|stronger|better|closer|greater|higher|bigger|larger|less|weaker|lower|rather) than(?! (?:once|a match|half|part|clear|fit))',
  relative: '(?:which|who|that|as)\\b',
  noDenial: 'not (?:only|just|merely)',
  certain:
    '\\b(?:is|are|were|was|both|all|being|which is|which are) (?:both |all |each |clearly |also |a |an |among |examples of )*P\\b|\\bthe P\\b|\\bother P\\b',
  unsure:
    '\\b(?:may|might|could|perhaps|seems?|appears?|close|near|spirit|suggests?|point|points|hint|hints|signs?|similar|somewhat|related|interest|taste|leans?|loosely)\\b',
  shared:
    '\\b(?:too|also|as well|like|same|shares?|shared|sharing|both|in common|as with|just as|so (?:is|does|do|are|has|have)|alongside|similarly|likewise|all of them)\\b',
  reference: '\\b(?:they|them|those|these|both|all of them|that one|the two|each)\\b',
  recent: '\\b(?:lately|recently|recent|of late|these days|latest|just now)\\b',
  newest: '\\b(?:last thing|latest thing|most recent(?:ly)?|the last)\\b',
  most: '\\b(?:mainly|mostly|above all|most of all|chiefly|primarily|largely|especially|particularly|in particular|first of all|first and foremost|notably|(?:main|biggest|strongest|greatest|largest|top|primary|chief|key|leading|major) (?:\\S+ )?(?:reason|part|interest|share|contribution|link|match|fit|factor|driver|source|preference|role|portion)|key|primary|the most|driven|drives|dominant|dominates|at the heart)\\b',
  next: '\\b(?:followed by|then|next comes|after that|second(?:ly)?|to a lesser (?:extent|degree)|less so|only then|and to a smaller)\\b',
  quantities: [
    { quantity: 'part.hardly', pattern: 'hardly any(?: part)? of its score|none of its score' },
    {
      quantity: 'part.all',
      pattern: '(?:all|the whole) of its score|its (?:whole|entire) score|all its score',
    },
    {
      quantity: 'part.most',
      pattern:
        '(?:most|much|the bulk|more than half|over half|a (?:large|big|major|great|good) (?:part|share|portion|bit)|the (?:largest|biggest|main|greatest|major) (?:part|share|portion)) of (?:its|the) score',
    },
    {
      quantity: 'part.small',
      pattern:
        '(?:a (?:small|smaller|minor|little|modest|slight) (?:part|share|portion|bit|amount)|little|a little) of (?:its|the) score|small part|minor (?:part|role)',
    },
    {
      quantity: 'only',
      pattern: `(?:the )?only (?:thing|title|item|one|P|look|looked)|nothing but|just one|exclusively|solely`,
    },
    {
      quantity: 'all',
      pattern: `(?:all|each|every(?:thing)?|any) (?:one )?(?:of )?(?:the |your |these |those )*(?:other )?(?:N )?(?:${GOODS}|thing|title|item|history|you looked)|your (?:whole|entire) history|always`,
    },
    {
      quantity: 'most',
      pattern: `(?:most|the majority|the bulk|more than half|over half|mostly) (?:of )?(?:the |your |what )*(?:${GOODS}|history|you looked|thing)`,
    },
    {
      quantity: 'half',
      pattern: 'half (?:of )?(?:the |your |what )*(?:things|titles|items|history|you looked)',
    },
    {
      quantity: 'several',
      pattern: `(?:several|many|a number of|lots of|a lot of|plenty of|numerous|often|frequently|regularly|repeatedly|again and again|time and again|keep coming back|kept coming back|a series of)`,
    },
    {
      quantity: 'few',
      pattern: `(?:a few|a couple|some) (?:of )?(?:the |your )*(?:${GOODS})`,
    },
    {
      quantity: 'unclear',
      pattern:
        'all about|more than once|(?<!(?:are|is|were) )all (?:of )?(?:the |your |these )*P|(?<!the |at )first(?! of all| and foremost)|(?<!a |another )second|third|(?<!the |first and fore|fore)most(?! of all)|half|several|many|few|majority|often|frequently|repeatedly|numerous|regularly',
    },
  ],
  both: '\\b(?:both|the two)\\b',
  counts: [
    {
      pattern: `N (?:out )?of (?:all |the |your |these |those )*N (?:other )?(?:${GOODS})?`,
      means: ['evidence', 'history'],
    },
    {
      pattern: `N (?:out )?of (?:the |your |these |those )*(?:interests|preferences|tastes)|N (?:\\S+ )?(?:interests|preferences|reasons|counts)`,
      means: ['interests'],
    },
    { pattern: `all (?:of )?(?:the |your )*N (?:${GOODS})`, means: ['history'] },
    {
      pattern: `N (?:out )?of (?:the |your |these |those |all )*(?:${GOODS}|thing|history|what)|N of (?:them|these|those)`,
      means: ['evidence'],
    },
    { pattern: `N (?:more|others?(?! (?:V )?(?:${GOODS}))|further)`, means: ['more'] },
    { pattern: `N other (?:V )?(?:${GOODS})`, means: ['named'] },
    { pattern: `N (?:times|time)`, means: ['evidence'] },
    { pattern: 'N (?:[a-z-]+ )?P', means: ['evidence'] },
    { pattern: `N (?:\\S+ )?(?:${GOODS}|thing|item|title|examples|signs)`, means: ['named'] },
    { pattern: '(?:ranked|rank|number|place) N', means: ['rank'] },
  ],
  shares: [
    { pattern: 'likely|likelihood|chances?|probability|odds', means: 'probability' },
    {
      pattern:
        'of (?:its|the) score|score|contribut\\S*|comes? from|accounts?|makes? up|rests?|stems?|adds?|gives?|part of it|basis',
      means: 'score',
    },
    { pattern: 'fitness|match|fits?|strength', means: 'fitness' },
    { pattern: 'history|looked at|weight|share of your', means: 'weight' },
  ],
  unfounded: [
    {
      kind: 'claim',
      pattern:
        '(?:great|good|strong|solid|nice|decent) (?:V )?(?:P|' +
        GOODS +
        '|film|movie|book|novel|game|title|product|item)',
      why: 'That is praise.',
    },
    {
      kind: 'claim',
      pattern:
        "(?:C|it|this|this one)(?:'s| is| was)? (?:also )?(?:based on|part of|known (?:to you )?from|works? (?:well )?(?:with|like)) H|the same V(?! (?:as a )?(?:themes?|topics?|genres?|director|author|brand))|the same kind as H|V (?:of|from|in) H|(?:more|less) V than|\\bbased on\\b|\\bbuilds? on\\b|(?:big|large|main|major|central) part",
      why: 'No such relation was computed.',
    },
    {
      kind: 'claim',
      pattern: '(?:very|really|extremely|so) (?:well|strongly|closely|clearly)',
      why: 'Say no more than “fits well”.',
    },
    {
      kind: 'evidence',
      pattern: '(?:not|without) (?:at |for |because of |from |through |by )?H',
      why: 'Name only titles that speak for it.',
    },
    {
      kind: 'claim',
      pattern: 'looked at H because|led to (?:P|H)|because of H, H|(?:is|be) the one',
      why: 'That is no reason that was computed.',
    },
    {
      kind: 'preference',
      pattern:
        'you (?:\\S+ ){0,3}(?:like|enjoy|want) V|(?:interests?|tastes?|preferences?) (?:in|for) (?:the |a |themes? of )*V|(?:interests?|taste|preferences?) (?:in|for) P,? and V',
      why: 'That is none of the interests.',
    },
    {
      kind: 'visitor',
      pattern:
        "(?:you|you've|you have|have|ever|already|previously) (?:\\S+ )?(?:bought|enjoyed|purchased|ordered|owned?|watched|read|played|rated|reviewed|saved|subscribed|listened|used|tried|finished|loved|adored|streamed|wishlisted|wish-listed|clicked)\\b|(?:past|previous|earlier|recent) (?:purchases?|orders?|buys?)|purchas(?:e|es|ed|ing)\\b|your (?:cart|basket|wish ?list|order|orders|library|collection|shelf|watchlist|playlist)",
      why: 'All that is known is what the visitor looked at: say "you looked at".',
    },
    {
      kind: 'visitor',
      pattern:
        "your (?:age|gender|wife|husband|partner|son|daughter|kids?|children|child|family|mother|father|parents?|mom|dad|boyfriend|girlfriend|friends?|baby|dog|cat|pets?|home|house|city|town|country|location|neighbou?rhood|job|work|career|salary|income|budget|health|skin|hair|body|weight|mood|day|weekend|evening|birthday|anniversary|personality|faith|religion|politics|beliefs|past|childhood|life|lifestyle|routine|needs|style|holiday|vacation)\\b|as an? (?:\\S+ )?(?:man|woman|mother|father|mom|dad|parent|teenager|student|teacher|fan|lover|gamer|reader|person|someone|adult|child|girl|boy|enthusiast|connoisseur)|you(?:'re| are) (?:an? |in |feeling |from |looking for |planning |\\d|married|single|pregnant|bored|sad|stressed|tired|young|old|busy|happy)|(?:man|woman|mother|father|parent)s? like you|(?:people|users|visitors|customers|shoppers|others|fans) (?:like you|who|with|also)|at your age|feeling|your mood|near you|in your area",
      why: 'Nothing is known of the visitor but what was looked at.',
    },
    {
      kind: 'visitor',
      pattern:
        "you(?:'ve| have)? (?:really |truly |clearly |always |absolutely |obviously |deeply )*(?:love|loves|adore|crave|obsess\\S*|need|hate|dislike|prefer|always|never|identify|dream|feel|believe|deserve|hope|wish|fancy)\\b|your (?:\\S+ )?(?:love|passion|obsession|fondness|affinity|enthusiasm|appetite|craving|hunger|weakness|soft spot|favou?rites?|hobby|hobbies)\\b|passionate|favou?rites?|fans?\\b|die-?hard|avid",
      why: 'How much the visitor cares is not known: speak of an interest.',
    },
    {
      kind: 'claim',
      pattern:
        'award\\S*|oscars?|prizes?|acclaim\\S*|critic\\S*|bestsell\\S*|best-sell\\S*|best sellers?|top-rated|highly rated|highest rated|rated|ratings?|reviews?|stars?|popular|trending|famous|renowned|legendary|iconic|classic|masterpieces?|beloved|must-|must see|must have|blockbuster|hit|celebrated|praised|top pick|number one|#1|world-class|premium|luxur\\S*|high-quality|quality|best',
      why: 'That is praise or fame, which was not computed.',
    },
    {
      kind: 'claim',
      pattern:
        'cheap|price|priced|expensive|affordable|discount|sale|deal|offer|bargain|save|saving|free shipping|shipping|delivery|in stock|stock|available|sold out|cost|costs|money|value for|dollars?|euros?|[$€£¥]',
      why: 'Price and stock were not computed.',
    },
    {
      kind: 'claim',
      pattern:
        "hurry|limited|only N (?:left|remaining)|left in|last chance|now or never|don't miss|miss out|act now|today|buy|order now|get it|grab|add to (?:your|the)|check it out|don't hesitate|before it|while (?:it|stocks?) last|soon|exclusive|special|click|tap|shop now|give it a (?:try|go|chance)|treat yourself|why not|you (?:have|need|should|must|ought) to|you (?:should|must|need)|be sure to|go ahead|enjoy!|happy (?:reading|watching|gaming|shopping)",
      why: 'That is pressure to act, not a reason.',
    },
    {
      kind: 'claim',
      pattern:
        'amazing|awesome|wonderful|fantastic|brilliant|stunning|incredible|exciting|thrilling|gripping|captivating|engaging|compelling|fun|funny|beautiful|gorgeous|delightful|charming|heart-?warming|unforgettable|outstanding|superb|remarkable|impressive|refreshing|unique|rich|deep|dark|epic|intense|emotional|thought-provoking|love|loved|enjoyable|entertaining|perfect for|great for|new release|new|modern|original',
      why: 'That is a quality that was not computed.',
    },
    {
      kind: 'recency',
      pattern:
        'yesterday|today|tonight|tomorrow|last (?:week|month|year|night|weekend|time|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:week|month|year|morning|evening|weekend)|\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\\b|(?:hours?|days?|weeks?|months?|years?|minutes?)(?: ago)?|decades?|century|long ago|earlier this',
      why: 'No dates are known.',
    },
  ],
};
