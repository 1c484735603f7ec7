/// Hosts that many companies share, so that being there says nothing about who somebody is.
enum SharedHosts {
  /// `kind: hosts`; what stands below a host is shared too.
  static let hosts = """
    social: alibaba.com amazon.co.uk amazon.com amazon.de ameblo.jp angel.co apollo.io
    social: behance.net bilibili.com bitbucket.org bloomberg.com bsky.app capterra.com
    social: companieshouse.gov.uk crunchbase.com dailymotion.com daum.net discord.com discord.gg
    social: dnb.com douban.com dribbble.com ebay.com etsy.com europages.com eventbrite.com
    social: facebook.com fb.com fb.me flickr.com g2.com github.com gitlab.com glassdoor.com
    social: indeed.com indiamart.com instagram.com issuu.com kakao.com kununu.com line.me
    social: linkedin.com lnkd.in made-in-china.com mastodon.social medium.com meetup.com mixi.jp
    social: naver.com northdata.com northdata.de ok.ru opencorporates.com pinterest.com
    social: pinterest.de pitchbook.com producthunt.com quora.com reddit.com reuters.com
    social: scribd.com sec.gov slack.com slideshare.net snapchat.com soundcloud.com spotify.com
    social: substack.com t.co t.me telegram.me telegram.org threads.com threads.net tiktok.com
    social: tistory.com tripadvisor.com trustpilot.com tumblr.com twitch.tv twitter.com
    social: viber.com vimeo.com vk.com vkontakte.ru wa.me wechat.com weibo.com weixin.qq.com
    social: wellfound.com whatsapp.com wikidata.org wikipedia.org wlw.de x.com xiaohongshu.com
    social: xing.com yahoo.com yelp.com youtu.be youtube.com zhihu.com zoominfo.com
    link: about.me allmylinks.com beacons.ai bio.link bio.site campsite.bio carrd.co
    link: contactout.com flow.page hoo.be hopp.bio koji.to later.com linkin.bio linkpop.com
    link: linktr.ee linktree.com lnk.bio many.link milkshake.app msha.ke shorby.com snipfeed.co
    link: solo.to stan.store tap.bio taplink.cc
    builder: 000webhostapp.com amazonaws.com angelfire.com azurewebsites.net beepworld.de
    builder: bigcartel.com blogger.com blogspot.com bubbleapps.io business.site cargo.site
    builder: cloudfront.net ecwid.com firebaseapp.com fly.dev format.com framer.app
    builder: framer.website free.fr geocities.com github.io gitlab.io glide.page glitch.me
    builder: godaddy.com godaddysites.com google.com herokuapp.com homestead.com hs-sites.com
    builder: hubspotpagebuilder.com jimdo.com jimdofree.com jimdosite.com mailchi.mp
    builder: moonfruit.com myshopify.com mystrikingly.com negocio.site netlify.app netlify.com
    builder: notion.site notion.so npage.de one.com onrender.com orange.fr over-blog.com
    builder: pages.dev replit.app shopify.com simplesite.com site123.me sites.google.com
    builder: square.site squarespace.com strikingly.com surge.sh tilda.cc tilda.ws tripod.com
    builder: typepad.com ueniweb.com vercel.app wanadoo.fr web.app webflow.com webflow.io
    builder: webnode.com webnode.page webs.com weebly.com wix.com wixsite.com wordpress.com
    builder: workers.dev yolasite.com
    mail: 126.com 139.com 163.com abv.bg alice.it aliyun.com aol.com arcor.de att.net
    mail: bellsouth.net bigpond.com bk.ru bluewin.ch bol.com.br btinternet.com centrum.cz
    mail: charter.net comcast.net cox.net docomo.ne.jp earthlink.net ezweb.ne.jp fastmail.com
    mail: foxmail.com freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com
    mail: hanmail.net hey.com hispeed.ch hotmail.co.uk hotmail.com hotmail.de hotmail.fr
    mail: hotmail.it icloud.com ig.com.br inbox.ru interia.pl kpnmail.nl laposte.net libero.it
    mail: list.ru live.co.uk live.com mac.com mail.com mail.ru me.com msn.com o2.pl onet.pl
    mail: outlook.com planet.nl pm.me proton.me protonmail.ch protonmail.com qq.com rambler.ru
    mail: rediffmail.com rocketmail.com rogers.com sbcglobal.net seznam.cz sfr.fr shaw.ca
    mail: sina.com sky.com skynet.be sohu.com sympatico.ca t-online.de talktalk.net telenet.be
    mail: terra.com.br tin.it tiscali.it tuta.io tutanota.com ukr.net uol.com.br verizon.net
    mail: virgilio.it virginmedia.com web.de wp.pl yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk
    mail: yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru ymail.com
    mail: ziggo.nl zoho.com
    store: addons.mozilla.org appexchange.salesforce.com apple.com apps.apple.com
    store: apps.shopify.com appsource.microsoft.com chrome.google.com hubspot.com
    store: itunes.apple.com marketplace.atlassian.com microsoft.com play.google.com
    store: salesforce.com
    redirect: adobe.com bit.ly bitly.com buff.ly calendly.com clickdimensions.com company.com
    redirect: cutt.ly dlvr.it docs.google.com domain.com doubleclick.net drive.google.com
    redirect: dropbox.com example.com example.net example.org forms.gle goo.gl goo.su
    redirect: google-analytics.com googleadservices.com googletagmanager.com hsforms.com hubs.la
    redirect: hubs.ly is.gd list-manage.com localhost mailchimp.com mandrillapp.com na.com
    redirect: nil.com none.com onedrive.live.com ow.ly rb.gy rebrand.ly
    redirect: safelinks.protection.outlook.com sendgrid.net shorturl.at surveymonkey.com
    redirect: test.com tiny.cc tinyurl.com trib.al typeform.com urldefense.com
    redirect: urldefense.proofpoint.com website.com
    """

  /// Shared hosts that are companies themselves: the bare host is their website, only what
  /// stands below it is shared.
  static let owners = """
    adobe.com alibaba.com amazon.co.uk amazon.com amazon.de apollo.io apple.com att.net
    bilibili.com bloomberg.com calendly.com charter.net comcast.net crunchbase.com dnb.com
    dropbox.com ebay.com etsy.com eventbrite.com facebook.com freenet.de g2.com github.com
    gitlab.com glassdoor.com godaddy.com google.com hubspot.com indeed.com indiamart.com
    kakao.com linkedin.com microsoft.com naver.com netlify.com one.com orange.fr pinterest.com
    pitchbook.com reddit.com reuters.com rogers.com salesforce.com shaw.ca shopify.com sky.com
    slack.com snapchat.com spotify.com squarespace.com surveymonkey.com t-online.de
    tripadvisor.com trustpilot.com twitter.com typeform.com vimeo.com webflow.com weibo.com
    wix.com x.com xing.com yahoo.com yelp.com zoho.com zoominfo.com
    """

  /// Folders of shared hosts that are not somebody's page: the page stands below them.
  static let pageFolders = """
    app c channel companies company groups in p pages people profile.php pub school showcase
    site user view
    """

  /// Labels before a shared host that are not somebody's.
  static let plainLabels = """
    about de en m mobile web www
    """
}
