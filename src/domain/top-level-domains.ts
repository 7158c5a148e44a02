/**
 * The endings that X takes for a web address when it is written without `https://`: those of the root zone as its counting
 * rules list them (config v3), with `onion`. Where one begins with another, the longer one stands first.
 */
export const topLevelDomains: readonly string[] = `
  한국 삼성 닷컴 닷넷 香港 香格里拉 餐厅 食品 飞利浦 電訊盈科 集团 通販 购物 谷歌 诺基亚 联通 网络 网站 网店 网址 组织机构 移动 珠宝 点看 澳門 游戏 淡马锡 机构 書籍 时尚 新闻 新加坡 政府 政务 招聘
  手表 手机 我爱你 慈善 微博 广东 工行 家電 娱乐 天主教 大拿 大众汽车 在线 嘉里大酒店 嘉里 商标 商店 商城 台灣 台湾 公益 公司 八卦 健康 信息 佛山 企业 中文网 中國 中国 中信 世界 ポイント
  ファッション セール ストア コム グーグル クラウド みんな გე ລາວ ไทย คอม ලංකා ഭാരതം ಭಾರತ భారత్ சிங்கப்பூர் இலங்கை இந்தியா ଭାରତ ભારત ਭਾਰਤ
  ভাৰত ভারত বাংলা संगठन भारोत भारतम् भारत नेट कॉम ڀارت پاکستان همراه موقع موريتانيا موبايلي مليسيا مصر كوم كاثوليك
  قطر فلسطين عمان عرب عراق شبكة سورية سودان تونس بھارت بيتك بازار بارت ایران امارات المغرب العليان السعودية الجزائر
  البحرين الاردن ارامكو اتصالات ابوظبي קום հայ қаз укр срб сайт рф рус орг онлайн москва мон мкд ком католик ею дети
  бел бг ευ ελ vermögensberatung vermögensberater zw zuerich zone zm zippo zip zero zara zappos za yun yt youtube
  you yokohama yoga yodobashi ye yandex yamaxun yahoo yachts xyz xxx xperia xin xihuan xfinity xerox xbox wtf wtc ws
  wow world works work woodside wolterskluwer wme winners wine windows win williamhill wiki wien whoswho wf weir
  weibo wedding wed website weber webcam weatherchannel weather watches watch warman wanggou wang walter walmart
  wales vuelos vu voyage voto voting vote volvo volkswagen vodka vn vlaanderen vivo viva vistaprint vista vision
  visa virgin vip vin villas viking vig video viajes vi vg vet versicherung verisign ventures vegas ve vc vanguard
  vana vacations va uz uy us ups uol uno university unicom um uk ug uconnect ubs ubank ua tz tw tvs tv tushu tunes
  tui tube tt trv trust travelersinsurance travelers travelchannel travel training trading trade tr tp toys toyota
  town tours total toshiba toray top tools tokyo today to tn tmall tm tl tkmaxx tk tjx tjmaxx tj tirol tires tips
  tiffany tienda tickets tiaa theatre theater thd th tg tf teva tennis temasek telefonica telecity tel technology
  tech team tdk td tci tc taxi tax tattoo tatar tatamotors target taobao talk taipei tab sz systems symantec sydney
  sy sx swiss swiftcover swatch sv suzuki surgery surf support supply supplies sucks su style study studio stream
  store storage stockholm stcgroup stc statoil statefarm statebank starhub star staples stada st ss srt srl sr
  spreadbetting spot sport spiegel space soy sony song solutions solar sohu software softbank social soccer so sncf
  sn smile smart sm sling sl skype sky skin ski sk sj site singles sina silk si shriram showtime show shouji
  shopping shop shoes shiksha shia shell shaw sharp shangrila sh sg sfr sexy sex sew seven ses services sener select
  seek security secure seat search se sd scot scor scjohnson science schwarz schule school scholarships schmidt
  schaeffler scb sca sc sbs sbi sb saxo save sas sarl sapo sap sanofi sandvikcoromant sandvik samsung samsclub salon
  sale sakura safety safe saarland sa ryukyu rwe rw run ruhr rugby ru rsvp rs room rogers rodeo rocks rocher ro rmit
  rip rio ril rightathome ricoh richardli rich rexroth reviews review restaurant rest republican report repair
  rentals rent ren reliance reit reisen reise rehab redumbrella redstone red recipes realty realtor realestate read
  re raid radio racing qvc quest quebec qpon qa py pwc pw pub pt ps prudential pru protection property properties
  promo progressive prof productions prod pro prime press praxi pramerica pr post porn politie poker pohl pnc pn pm
  plus plumbing playstation play place pl pk pizza pioneer pink ping pin pid pictures pictet pics piaget physio
  photos photography photo phone philips phd pharmacy ph pg pfizer pf pet pe pccw pay passagens party parts partners
  pars paris panerai panasonic pamperedchef page pa ovh ott otsuka osaka origins orientexpress organic org orange
  oracle open ooo onyourside online onl onion ong one omega om ollo oldnavy olayangroup olayan okinawa office off
  observer obi nz nyc nu ntt nrw nra nr np nowtv nowruz now norton northwesternmutual nokia no nl nissay nissan
  ninja nikon nike nico ni nhk ngo ng nfl nf nexus nextdirect next news newholland new neustar network netflix
  netbank net nec ne nc nba navy natura nationwide name nagoya nadex nab na mz my mx mw mv mutuelle mutual museum mu
  mtr mtpc mtn mt msd ms mr mq mp movistar movie mov motorcycles moto moscow mortgage mormon mopar montblanc monster
  money monash mom moi moe moda mobily mobile mobi mo mn mma mm mls mlb ml mk mitsubishi mit mint mini mil microsoft
  miami mh mg mf metlife merckmsd meo menu men memorial meme melbourne meet media med me md mckinsey mcdonalds mcd
  mc mba mattel maserati marshalls marriott markets marketing market map mango management man makeup maison maif
  madrid macys ma ly lv luxury luxe lupin lundbeck lu ltda ltd lt ls lr lplfinancial lpl love lotto lotte london lol
  loft locus locker loans loan llp llc lk lixil living live lipsy link linde lincoln limo limited lilly like
  lighting lifestyle lifeinsurance life lidl liaison li lgbt lexus lego legal lefrak leclerc lease lds lc lb lawyer
  law latrobe latino lat lasalle lanxess landrover land lancome lancia lancaster lamer lamborghini ladbrokes lacaixa
  la kz kyoto ky kw kuokgroup kred krd kr kpn kpmg kp kosher komatsu koeln kn km kiwi kitchen kindle kinder kim kia
  ki kh kg kfh kerryproperties kerrylogistics kerryhotels ke kddi kaufen juniper juegos jprs jpmorgan jp joy jot
  joburg jobs jo jnj jmp jm jll jlc jio jewelry jetzt jeep je jcp jcb java jaguar iwc iveco itv itau it istanbul ist
  ismaili iselect is irish ir iq ipiranga io investments intuit international intel int insure insurance institute
  ink ing info infiniti industries inc in immobilien immo imdb imamat im il ikano iinet ifm ieee ie id icu ice icbc
  ibm hyundai hyatt hughes hu htc ht hsbc hr how house hotmail hotels hoteles hot hosting host hospital horse
  honeywell honda homesense homes homegoods homedepot holiday holdings hockey hn hm hkt hk hiv hitachi hisamitsu
  hiphop hgtv hermes here helsinki help healthcare health hdfcbank hdfc hbo haus hangout hamburg hair gy gw guru
  guitars guide guge gucci guardian gu gt gs group grocery gripe green gratis graphics grainger gr gq gp gov got gop
  google goog goodyear goodhands goo golf goldpoint gold godaddy gn gmx gmo gmbh gmail gm globo global gle glass
  glade gl giving gives gifts gift gi gh ggee gg gf george genting gent gea ge gdn gd gbiz gb gay garden gap games
  game gallup gallo gallery gal ga fyi futbol furniture fund fun fujixerox fujitsu ftr frontier frontdoor frogans
  frl fresenius free fr fox foundation forum forsale forex ford football foodnetwork food foo fo fm fly flsmidth
  flowers florist flir flights flickr fk fj fitness fit fishing fish firmdale firestone fire financial finance final
  film fido fidelity fiat fi ferrero ferrari feedback fedex fast fashion farmers farm fans fan family faith
  fairwinds fail fage extraspace express exposed expert exchange everbank events eus eurovision eu etisalat et
  esurance estate esq es erni ericsson er equipment epson epost enterprises engineering engineer energy emerck email
  eh eg ee education edu edeka eco ec eat earth dz dvr dvag durban dupont duns dunlop duck dubai dtv drive download
  dot doosan domains doha dog dodge doctor docs do dnp dm dk dj diy dish discover discount directory direct digital
  diet diamonds dhl dev design desi dentist dental democrat delta deloitte dell delivery degree deals dealer deal de
  dds dclk day datsun dating date data dance dad dabur cz cyou cymru cy cx cw cv cuisinella cu csc cruises cruise
  crs crown cricket creditunion creditcard credit cr cpa courses coupons coupon country corsica coop cool
  cookingchannel cooking contractors contact consulting construction condos comsec computer compare company
  community commbank comcast com cologne college coffee codes coach co cn cm clubmed club cloud clothing clinique
  clinic click cleaning claims cl ck cityeats city citic citi citadel cisco circle cipriani ci church chrysler
  chrome christmas chloe chintai cheap chat chase charity channel chanel ch cg cfd cfa cf cern ceo center ceb cd cc
  cbs cbre cbn cba catholic catering cat casino cash caseih case casa cartier cars careers career care cards caravan
  car capitalone capital capetown canon cancerresearch camp camera cam calvinklein call cal cafe cab ca bzh bz by bw
  bv buzz buy business builders build bugatti budapest bt bs brussels brother broker broadway bridgestone bradesco
  br bq box boutique bot boston bostik bosch boots booking book boo bond bom bofa boehringer boats bo bnpparibas bnl
  bn bmw bms bm blue bloomberg blog blockbuster blanco blackfriday black bl bj biz bio bingo bing bike bid bible bi
  bharti bh bg bf bet bestbuy best berlin bentley beer beauty beats be bd bcn bcg bbva bbt bbc bb bayern bauhaus
  basketball baseball bargains barefoot barclays barclaycard barcelona bar bank band bananarepublic banamex baidu
  baby ba azure az axa ax aws aw avianca autos auto author auspost audio audible audi auction au attorney athleta at
  associates asia asda as arte art arpa army archi aramco arab ar aquarelle aq apple app apartments aol ao anz
  anquan android analytics an amsterdam amica amfam amex americanfamily americanexpress am alstom alsace ally
  allstate allfinanz alipay alibaba alfaromeo al akdn airtel airforce airbus aigo aig ai agency agakhan ag africa
  afl afamilycompany af aetna aero aeg ae adult ads adac ad actor active aco accountants accountant accenture
  academy ac abudhabi abogado able abc abbvie abbott abb abarth aarp aaa
`
  .trim()
  .split(/\s+/);
