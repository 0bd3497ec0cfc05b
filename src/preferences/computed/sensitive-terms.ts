/** Words of sensitive kinds in the languages that we speak: the GDPR's special categories (article 9), and what advertisers leave out beside it. */

/** Words and phrases of languages that set words apart, comma-separated. */
export const TERMS = `
  diabetes, diabetic, blood sugar, glucose, insulin, cancer, chemotherapy, hiv, hepatitis, epilepsy, dementia, alzheimer, autism,
  autistic, adhd, depression, anxiety, bipolar, schizophrenia, psychiatric, ptsd, eczema, psoriasis, acne, rosacea, hair loss,
  hair regrowth, incontinence, hemorrhoid, haemorrhoid, herpes, menopause, pregnancy, pregnant, maternity, fertility, infertility,
  ovulation, contraceptive, condom, erectile, wheelchair, mobility aid, hearing aid, disability, disabled, prosthetic, weight loss,
  slimming, appetite suppressant, fat burner, plus size, obesity, anorexia, bulimia, eating disorder, addiction,
  alcoholism,
  sobriety, smoking cessation, suicide, self harm, mental health, medical condition, disease,
  sexual, sexuality, sex, erotic, erotica, porn, adult toy, vibrator, fetish, bdsm, hentai, yaoi, yuri, lgbt, lgbtq, lgbtqia, gay,
  lesbian, bisexual, transgender, queer, homosexual, homosexuality,
  religion, religious, christian, christianity, catholic, protestant, bible, biblical, gospel, church, islam, islamic, muslim,
  quran, koran, ramadan, hijab, jewish, judaism, torah, kosher, halal, hindu, hinduism, buddhist, buddhism, atheism, prayer,
  devotional, faith, spirituality, christmas nativity,
  politics, political, republican, democrat, communism, socialism, fascism, nazi, election, abortion, feminism, feminist,
  trade union, immigration, refugee,
  racism, racial, ethnic, ethnicity, african american, afro, hispanic, latino, latina, native american, indigenous,
  vape, vaping, cannabis, marijuana, cbd,

  blutzucker, krebs, chemotherapie, epilepsie, demenz, autismus, depressionen, angststörung, schizophrenie, ekzem, neurodermitis,
  akne, haarausfall, inkontinenz, hämorrhoiden, wechseljahre, schwangerschaft, schwanger, umstandsmode, umstandskleid,
  fruchtbarkeit, kinderwunsch, verhütung, kondom, potenzmittel, rollstuhl, gehhilfe, hörgerät, behinderung, prothese, abnehmen,
  appetitzügler, fettverbrenner, übergröße, adipositas, magersucht, essstörung, alkoholismus, rauchentwöhnung, suizid,
  selbstmord, psychische gesundheit, krankheit, sexualität, sexuell, erotik, erotisch, sexspielzeug, fetisch, schwul, lesbisch,
  bisexuell, homosexualität, religiös, christlich, christentum, katholisch, evangelisch, bibel, evangelium, kirche, islamisch,
  muslimisch, jüdisch, judentum, hinduismus, buddhismus, atheismus, gebet, glaube, spiritualität, politik, politisch,
  kommunismus, sozialismus, faschismus, wahlkampf, abtreibung, feminismus, gewerkschaft, einwanderung, flüchtling, rassismus,
  ethnie, indigen,

  diabète, glycémie, insuline, chimiothérapie, hépatite, épilepsie, démence, autisme, dépression, anxiété, schizophrénie, eczéma,
  acné, chute de cheveux, incontinence urinaire, hémorroïdes, ménopause, grossesse, femme enceinte, maternité, fertilité, stérilité,
  contraception, contraceptif, préservatif, fauteuil roulant, appareil auditif, handicap, handicapé, prothèse, perte de poids,
  minceur, amincissant, coupe faim, brûleur de graisse, grande taille, obésité, anorexie, boulimie, alcoolisme, sevrage tabagique,
  santé mentale, maladie, sexualité, sexuel, érotique, érotisme, jouet sexuel, lesbienne, bisexuel, homosexuel,
  homosexualité, religieux, chrétien, christianisme, catholique, protestant, évangile, église, islamique, musulman, coran, juif,
  judaïsme, hindouisme, bouddhisme, athéisme, prière, spiritualité, politique, communisme, socialisme, fascisme,
  élection, avortement, féminisme, syndicat, réfugié, racisme, ethnie, indigène,

  azúcar en sangre, glucosa, insulina, cáncer, quimioterapia, epilepsia, demencia, depresión, ansiedad, esquizofrenia, eccema,
  caída del cabello, hemorroides, menopausia, embarazo, embarazada, premamá, maternidad, fertilidad, infertilidad, anticonceptivo,
  condón, preservativo, silla de ruedas, audífono, discapacidad, discapacitado, prótesis, pérdida de peso, adelgazar,
  adelgazante, quemagrasas, talla grande, obesidad, alcoholismo, dejar de fumar, suicidio, salud mental, enfermedad, sexualidad,
  erótico, erótica, juguete sexual, lesbiana, homosexualidad, religioso, cristiano, cristianismo, católico, biblia, evangelio,
  iglesia, islámico, musulmán, corán, judío, judaísmo, hinduismo, budismo, ateísmo, oración, espiritualidad, política, político,
  comunismo, socialismo, fascismo, elecciones, aborto, feminismo, sindicato, inmigración, refugiado, racismo, étnico, indígena,

  glicose, câncer, cancro, quimioterapia, hepatite, demência, depressão, ansiedade, esquizofrenia, eczema atópico, queda de cabelo,
  hemorroidas, menopausa, gravidez, grávida, gestante, maternidade, fertilidade, infertilidade, anticoncepcional, camisinha,
  preservativo, cadeira de rodas, aparelho auditivo, deficiência, deficiente, perda de peso, emagrecer, emagrecimento,
  queimador de gordura, tamanho grande, plus size, obesidade, bulimia, alcoolismo, parar de fumar, suicídio, saúde mental,
  doença, sexualidade, erótico, brinquedo sexual, lésbica, homossexual, homossexualidade, religião, cristão, cristianismo,
  católico, bíblia, evangelho, igreja, islâmico, muçulmano, alcorão, judeu, judaísmo, budismo, ateísmo, oração, espiritualidade,
  político, comunismo, eleição, aborto, sindicato, imigração, refugiado, etnia`;

/** Pieces of words, of languages that do not set words apart or bind articles to them, comma-separated. */
export const PIECES = `
  糖尿病, 血糖, がん患者, 抗がん, 肝炎, てんかん, 認知症, 自閉症, うつ病, 鬱病, 不安障害, 統合失調症, 湿疹, アトピー, ニキビ, 薄毛, 育毛, 失禁, 更年期, 妊娠,
  妊婦, マタニティ, 不妊, 避妊, コンドーム, 車椅子, 車いす, 補聴器, 障害者, 義足, 減量, ダイエット, 痩身, 肥満, 拒食症, 過食症, 依存症, アルコール依存, 禁煙,
  自殺, メンタルヘルス, 病気, 性的, アダルト, レズビアン, 同性愛, 宗教, キリスト教, カトリック, 聖書, 教会, イスラム, コーラン, ユダヤ, ヒンドゥー, 仏教,
  祈り, 政治, 選挙, 共産主義, 社会主義, 中絶, フェミニズム, 労働組合, 移民, 難民, 人種, 糖尿, 癌症, 化疗, 癫痫, 痴呆, 自闭, 抑郁, 焦虑症, 精神分裂, 痤疮,
  脱发, 生发, 痔疮, 怀孕, 孕妇, 孕期, 不孕, 避孕, 安全套, 避孕套, 轮椅, 助听器, 残疾, 假肢, 减肥, 瘦身, 肥胖症, 厌食症, 酗酒, 戒烟, 自杀, 心理健康, 疾病,
  情趣, 色情, 性爱, 同性恋, 基督教, 天主教, 圣经, 教堂, 伊斯兰, 穆斯林, 古兰经, 犹太, 印度教, 佛教, 祈祷, 选举, 共产主义, 社会主义, 堕胎, 女权, 工会, 难民,
  种族, エロティック,

  سكري, سرطان, صرع, الخرف, توحد, اكتئاب, قلق نفسي, فصام, اكزيما, أكزيما, الصدفية, حب الشباب,
  تساقط الشعر, سلس البول, بواسير, سن اليأس, الحوامل, أمومة, خصوبة, عقم, منع الحمل, واقي ذكري,
  كرسي متحرك, سماعة طبية, إعاقة, معاق, تخسيس, إنقاص الوزن, تنحيف, سمنة, إدمان, الإقلاع عن التدخين,
  انتحار, الصحة النفسية, جنسي, إباحي, مثلي, ديني, مسيحي, الإنجيل, كنيسة, إسلام, مسلم, قرآن, رمضان,
  حجاب, يهود, هندوس, بوذي, صلاة, سياسة, سياسي, انتخابات, شيوعي, اشتراكي, إجهاض, نسوية, نقابة, لاجئ,
  عنصرية, عرقي`;
