/** What stands on cards without being a title: badges, buttons and labels, as shops of several languages have them. */

/** A whole text that matches is a badge. Lower case; `#` stands for a number. */
const BADGES = [
  "sale|on sale|new|new in|new arrivals?|just in|best-? ?sellers?|sold ?out|out of stock|in stock|low stock|only # left( in stock)?|limited( edition)?|(online |web )?exclusive|featured|hot|popular|trending|top rated|pre-? ?order|back in stock|back soon|coming soon|last chance|clearance|special( offer)?|offer|deal|deal of the day|great deal|price drop|save|sponsored|ad|free (shipping|delivery|returns?)|(editor|staff|amazon)[’']?s? (choice|picks?)|selling fast|few left|reduced|discount|out-of-stock|in-stock|quick ship|unavailable|available now|gift idea",
  'angebot|im angebot|neu|neuheit|neu eingetroffen|top-?seller|ausverkauft|nicht (vorrätig|verfügbar|auf lager)|vergriffen|sofort (lieferbar|verfügbar)|tipp|top|beliebt|exklusiv|reduziert|aktion|nur online|gesponsert|anzeige|vorbestell(en|bar)|rabatt|restposten|versandkostenfrei|kostenloser versand|auf lager|nur noch # (stück )?(verfügbar|auf lager)?|bald verfügbar|sonderangebot',
  'promo(tion)?s?|en promo|soldes?|nouveau(té|tés|x)?|nouvelle|meilleures? ventes?|épuisé|rupture( de stock)?|en rupture|exclu(sivité)?|exclu(sivité)? web|en stock|coup de cœur|sponsorisé|bientôt disponible|précommande|prix réduit|offre( spéciale)?|livraison (gratuite|offerte)|dernières pièces|indisponible|remise',
  'ofertas?|en oferta|rebajas?|rebajado|nuevo|novedad(es)?|(lo )?más vendido|agotado|sin existencias|exclusivo|últimas unidades|patrocinado|envío grat(is|uito)|próximamente|descuento|producto en oferta|reserva',
  'promoç(ão|ões)|em promoção|novo|novidades?|(o )?mais vendido|esgotado|indisponível|lançamento|frete grátis|envio grátis|em estoque|em stock|pré-venda|desconto|brevemente',
  '新品|上新|新款|热卖|热销|热门|畅销|爆款|特价|促销|售罄|已售罄|已售完|缺货|限量|限时|包邮|免运费|推荐|折扣|预售|广告|现货|独家|熱賣|熱銷|暢銷|特價|促銷|已售完|缺貨|廣告|推薦|預購|免運',
  '新着|新商品|新作|新入荷|新発売|セール|セール中|人気|人気商品|ベストセラー|売り切れ|在庫切れ|在庫なし|在庫あり|完売|完売しました|予約|予約受付中|限定|数量限定|おすすめ|送料無料|残りわずか|残り#点|入荷待ち|お買い得|広告|スポンサー|再入荷|値下げ',
  'تخفيض(ات)?|تنزيلات|خصم|جديد|الأكثر مبيع(ا|اً|ًا)|نفدت الكمية|نفذت الكمية|نفد|نفدت|غير متوفر|متوفر|عرض|عرض خاص|حصري|إعلان|ممول|شحن مجاني|قريب(ا|اً|ًا)|وصل حديث(ا|اً|ًا)|كمية محدودة',
];

/** Words of buttons and small links. */
const ACTIONS = [
  'add( to)?( (the|your|my))?( (cart|bag|basket|wish ?list|favou?rites|compare|comparison))?|buy( it)?( now)?|quick (add|view|shop|buy|look)|(choose|select|view) options|read more|view (product|details|item|more)|shop now|notify me( when available)?|wish ?list|compare|learn more|view|details|more( info)?|see (details|options|more)|discover|pre-?order now|adding|added|loading|save for later',
  'in den (warenkorb|einkaufswagen)|warenkorb|jetzt kaufen|kaufen|(ausführung|optionen|variante) wählen|schnell(ansicht|kauf)|zum (produkt|artikel)|weiterlesen|merken|auf die wunschliste|zur wunschliste( hinzufügen)?|vergleichen|auf den merkzettel|benachrichtigen|mehr (erfahren|anzeigen)|ansehen',
  "ajouter( au panier| aux favoris| à la liste d[’']envies| à ma liste)?|acheter|choi(x|sir) (des|les) options|(aperçu|achat|vue) rapide|voir( le produit| les options)?|lire la suite|comparer|en savoir plus|découvrir",
  '(añadir|agregar)( al carrito| a la cesta| a la lista de deseos| a favoritos)?|comprar( ahora)?|(seleccionar|elegir|ver) opciones|vista rápida|ver( producto| detalles)?|leer más|comparar',
  'adicionar( ao carrinho| à sacola| aos favoritos)?|comprar agora|ver opções|(visualização|vista|compra) rápida|espiar|leia mais|saiba mais',
  '加入购物车|加入購物車|加购|立即(购买|購買|抢购)|选择(选项|规格)|選擇規格|快速(查看|购买|加购)|查看(详情|詳情|更多)?|收藏|对比|加入收藏',
  'カート(に入れる|に追加|へ)|買い物かごに入れる|今すぐ(購入|買う)(する)?|購入する|オプションを選択|クイックビュー|詳細(を見る|はこちら)?|お気に入り(に追加|登録)?|比較|続きを読む|もっと見る',
  '(أضف|إضافة) (إلى |ل)(ال|ل)?(سلة|عربة|مفضلة)( التسوق)?|اشتر(ي)? الآن|تحديد (أحد )?(ال)?خيارات|نظرة سريعة|عرض (سريع|التفاصيل|المنتج)|اقرأ المزيد|(ال)?مفضلة|(ال)?مقارنة',
];

/** Words that stand before or after a price, often seen by screen readers only. */
const LABELS = [
  '(the )?((regular|sale|unit|our|list|old|new|special|original|current|final|normal|retail|member) )?price( is| was)?|now|was|from|only|just|to|as low as|starting at|per|each|rrp|msrp|you save|save|up to|off|off rrp|incl|excl|vat|tax|vendor|brand|price per unit|/',
  '(normaler|regulärer|alter|ihr|unser) preis|(verkaufs|angebots|grund|sonder|normal)?preis|ab|statt|uvp|nur|inkl|zzgl|mwst|ust|versand|jetzt|bisher|war|je|sie sparen|bis zu',
  "prix( (habituel|promotionnel|soldé|réduit|unitaire|de base|normal|de vente))?|à partir de|dès|ttc|ht|au lieu de|jusqu[’']à",
  'precio( (habitual|de oferta|unitario|base|normal|especial|regular))?|desde|ahora|antes|iva incluido',
  'preço( (normal|promocional|unitário|base|especial|de saldo))?|a partir de|de|por|à vista|ou|em até',
  '常规价格|促销价格?|单价|价格|售价|原价|现价|起|正常價格|售價|特惠價',
  '通常価格|セール価格|単価|価格|税込|税抜|税込み|定価|から|より|販売価格|特別価格',
  'السعر( (العادي|الأصلي|الحالي|الخاص))?|سعر (البيع|الوحدة)|من|ابتداء من|شامل الضريبة',
];

function phrases(lists: readonly string[]): RegExp {
  return new RegExp(`^(?:${lists.join('|').replaceAll('#', '\\d+')})$`, 'u');
}

/** Whole folded texts. */
export const BADGE = phrases(BADGES);
export const ACTION = phrases(ACTIONS);
export const LABEL = phrases(LABELS);
/** One after the other, anywhere in what stands beside a price. */
export const LABELS_ANYWHERE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${LABELS.join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);
