"""Turkish."""

WORDS = """
function: al, ve, için, bir, bu, şu, ne, nedir, neden, niye, niçin, mi, mı, mu, mü, kim, kimler, hangi, kaç, var, yok, lütfen, bana, ile, de, da, olan, hasta, hastalar, gelecek, hafta, haftanın, haftası, haftaya, bugün, yarın, göster, onun, nasıl, değil, daha, çok, ki, hazırla, oluştur, sil, planı, planını, listesi, alerjisi, önümüzdeki, yerine
price: fiyat*, maliyet*, tutar
filler: bizimle, onunla, onlarla, bizde, evde, alıyor, bugünden, itibaren, bulalım, seçelim, verelim, koy, koyar, koyun, koyalım, koysana, koyabilir, olmamış, olmadı, uymamış, uymuyor, beğenmedi, beğenmemiş, toplam, ve, için, bir, bu, şu, o, ne, nedir, neden, niye, niçin, mi, mı, mu, mü, midir, mıdır, kim, kimler, hangi, kaç, var, yok, lütfen, bana, bize, ile, de, da, olan, onun, onu, ona, nasıl, değil, daha, çok, ki, şimdi, sonra, hayır, evet, tamam, pardon, demek, istedim, istiyorum, isterim, lazım, gerek, gerekiyor, gerekli, her, tüm, bütün, hepsi, ikisi, aynı, yeni, olarak, yap, yapar, eder, et, al, almak, almalıyız, almamız, ver, yer, yiyor, yiyecek, yiyebilir, olsun, oldu, artık, sadece, ben, biz, siz, sen, ama, veya, kendi, şey, bile, içinde, içeren, olmayan, olmadan, peki, ya, kadar, miktar, merhaba, teşekkürler, aslında, çıktı, taşındı, şehre, başka şehre, artık başka
create: kaydet, hasta ekle, ekle yeni, hasta oluştur, hasta kaydet
add: ekle*, yaz, not al, kaydet
new: yeni
delete: temizle, sil, silin, siler, kaldır*, silebilir, çıkar, çıkart, sildir, siliniz, silelim, kaldırın, çıkarın, at, silebil*, silinsin, silinmesi, kaydını sil, listeden çıkar
update: güncelle*, değiştir*, ayarla*, düzelt*, artır, azalt, yükselt, düşür
generate: oluştur*, hazırla*, üret*, planla*, yap
show: göster*, aç, listele*, söyle, bak, getir, bakıver, göz at
list: listele*, sırala
who: kim, kimler, kimin
which: hangi, hangisi
what: ne, neler, nedir
how_many: kaç
how_much: ne kadar, kaç kilo, kaç gram, kaç kg, kaç kalori
why: bilerek, kasıtlı, kasten, bilinçli, neden, niye, niçin, açıkla*, sebep, sebebi, hangi sebeple, ne sebeple, gerekçe*, nasıl olur da, nedeni, nedenini, sebebini, açıklama*
rule: kural, kurallar, kuralları
check: kontrol, doğrula*, geçerli, güvenli, uygun, sorun, ihlal*, denetle, kurallara uymayan, uymayan, uymayan bir şey, kurallara uyuyor, kurallara aykırı, aykırı, uyuyor mu, uygun mu, hata var mı, yanlışlık, aksayan, ters giden, kurala uymayan, incele*, gözden geçir*, sıkıntı
approve: onayla*, onay, onaylandı, onay veriyorum, onay ver, onay verildi, onay veriyoruz, uygun buluyorum, uygun buldum, uygun bulundu, uygun buluyoruz
send: gönder*, yolla
export: dışa aktar, takvime aktar, dosyaya aktar, aktar, indir, pdf, excel, xlsx, csv, ics, takvim
another: başka, farklı
swap: değiş tokuş, başka bir şey, yerine
picking: bul, öner, seç, bulun, önerin
redo: yeniden*, tekrar yap, baştan, yenile*, tekrar planla*, tekrar hazırla*, bir daha planla, sıfırdan
lock: kilitle*, sabitle*
mend: güncelle*, uyarla*
unlock: kilidini aç
copy: kopyala*, çoğalt*
versions: önceki sürüm*, ne değişti
undo: geri al*
buy: alacağız, ne alınacak, alınması gereken, alışveriş*, satın al*, alınacak*, almalıyız, almamız, malzeme*, market
tips: öneri*, ipucu, ipuçları, tasarruf*, toptan, israf, tavsiye*
recipe: tarif*, yemek fikri
help: yardım*, neler yapabilirsin, ne yapabilirsin
greet: merhaba, selam, günaydın, iyi günler, iyi akşamlar
thanks: teşekkür*, sağ ol, sağol, bu kadar, hepsi bu kadar, görüşürüz, hoşça kal, güle güle
demo: demo, örnek veri, deneme verisi, örnek klinik, demo klinik*, örnek*
patient: hasta, hastalar, hastayı, hastanın, hastaları, hastalarım, hastalarımız, hastam, danışan*
patients: hastalar, hastaları, hastalarım, hastalarımız, danışanlar
plan: plan, planı, planını, planının, planlar, planları, planlarını, planın, planda, planında, menü, menüsü, menüsünü, program, programı, programını, plana, menüsüne, menüsünde, menüsünün, menüye, menüyü, planına, programına, menüler, menülere
plans: planlar, planları, planlarını
week: haftasındaki, haftasında, hafta, haftanın, haftası, haftasının, haftalık, haftaya, haftasına, haftaki, haftadaki
day: gün, günü, günler, günün
breakfast: kahvaltı*
lunch: öğle, öğlen, öğle yemeği*, öğle yemeğinde
dinner: akşam, akşam yemeği*, akşam yemeğinde
snack: ara öğün*, atıştırmalık*, ikindi
meal: öğün*, yemek, yiyor, yemeği, yemekte
allergy: alerji*, alerjik, alerjisi, alerjen*, intolerans*
condition: hastalık*, hastalığı, tanı, tanısı, teşhis
medication: ilaç*, ilacı, kullanıyor
dislike: sevmedik*, sevmediğ*, hoşlanmadık*, sevmiyor, sevmez, sevmediği, nefret, hoşlanmıyor, sevmedikleri, istemiyor, yemek istemiyor, yemiyor, yemez, tiksiniyor, dayanamıyor, katlanamıyor, ağzına sürmüyor, sevmemeye başladı, sevmiyormuş, bıktı, bıkmış, hoşlanmaz, haz etmiyor, nefret ediyor
likes: artık seviyor, artık yiyor, yine yiyor, tekrar yiyor
diet: diyet*, kısıtlama*, beslenme
weight: kilo, kilosu, kilosunu, ağırlık*, ağırlığı, tartıldı, tartı, tartıda, tartıya, tartıyor, kilosunun, kiloya, kilo çıktı
height: boy, boyu, boyunu, boyunun
age: yaş, yaşı, yaşında
calories: kalori*, kcal, enerji
macros: makro*
protein: protein*
carbs: karbonhidrat*, karb
fat: yağ, yağı
target: hedef*
note: not, notu, notlar*
record: dosya*, profil*, bilgi*, kayıt, kaydı, kaydını, kaydından, kaydına, dosyasını, dosyasından, kartı
name_field: adında, isimli, adlı
limit: sınır*, en fazla, en az, altında, geçmesin, sınırla*, azami, asgari
draft: taslak*, onay bekliyor, onay bekleyen, onaylanmamış, onaylanmadı, onaylanmayan, imza bekliyor, imza bekleyen, imzasız, onaysız, henüz onaylanmayan
approved: onaylı, onaylanmış, onaylandı, onaylanan
fiber: lif
sodium: sodyum*, tuz
potassium: potasyum*
phosphorus: fosfor*
calcium: kalsiyum*
iron: demir
sugars: şeker
cholesterol: kolesterol*
nutrition: besin değer*, besin
facts: besin değeri, besin değerleri
contains: içeriyor, içerir, içeriyor mu
ingredients: içindekiler, malzemeler, malzeme
minutes: dakika*, hızlı, çabuk
not: değil, yok, hayır, istemiyorum, etme, silme, onaylama
without: siz, olmayan, olmadan, içermeyen
no_longer: kesildi, bırakıldı, bıraktı, bırakmış, kesti, kesmiş, artık değil, artık
only: sadece, yalnızca, yalnız
all: tüm, bütün, hepsi, herkes, hepsini, herkese, hepsinin, herkesin, her hasta, hepsi için
both: ikisi, ikisini, ikisine, her ikisi, ikisinin
same: aynı, aynısı, aynısını, aynı şekilde, aynısından
also: de, da, ayrıca
connective: peki, ya, şimdi, aynısı, aynı, ve, aynısını, veya
system: sistemden, sistem, listeden, listemizden, hasta listesinden, kayıtlardan, kayıtlarımızdan, veritabanından, programdan
sorry: tüh, hay aksi, eyvah, pardon, karıştırdım, yanlış yazdım, yanlış okudum, yanlış gün, yanlış öğün, yanlış hafta, pardon, demek istedim, özür, yanlış, aslında, yok hayır, düzeltiyorum
he: onun, onu, ona
she: onun
it: bunu, bu, bu planı, şunu
they: onlar, onların, onları, bunlar, bunların
for: için, hakkında
female: kadın, kız
male: erkek
yes: evet, olur, tamam
no: hayır, vazgeç, vazgeçtim, iptal, boşver
question: mi, mı, mu, mü, ne, neden, kim, hangi, kaç, nasıl, niye, var mı, kimler, neler, nedir
first: ilk, birinci
second: ikinci
keep: kalsın, koru
compare: karşılaştır*, fark, farkı, farklar, ne farklı
none_there: planı yok, planı olmayan, plansız, planı eksik, menüsü yok
dish: çorba, çorbalar, salata, salatalar, tatlı, tatlılar, güveç, ana yemek, meze, kahvaltılıklar
sedentary: hareketsiz, masa başı, yatalak
light: hafif aktif, az aktif, az hareketli
moderate: orta aktif, orta derecede aktif, orta düzeyde aktif, orta hareketli
active: aktif, hareketli
very_active: çok aktif, çok hareketli
activity: aktivite, hareketlilik, aktivite düzeyi, aktivite seviyesi
"""
