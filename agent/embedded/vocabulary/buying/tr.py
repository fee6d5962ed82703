"""Turkish."""

WORDS = """
in_place_of: yerine
kept_to: aşıyor, aştık, içinde, üstünde
for_whom: kim için, kimler için, kime, kimlere, hasta başına, kimin için
anyones: herhangi birinin planında, birinin planında, planlarda, kimsenin planında
affected: etkilenen, etkileniyor, etkilenir, risk altında
eats: yiyor, yer, yiyecek, alıyor, alacak, gerekiyor
which_dishes: hangi yemeklerde, hangi yemekler, hangi öğünlerde
which_days: hangi günler, hangi gün, ne zaman
in_bulk: toptancı, toptancıdan, toptan, büyük paket, toplu olarak, toplu
one_only: tek bir hasta, yalnız bir hasta, sadece bir hasta, tek hasta, yalnızca bir hasta, bir hasta için
wasted: çöpe, israf, ziyan, artacak, çöpe gidecek, israf olacak
short_lived: çabuk bozulan, bozulacak, bozulan, dayanıksız
dearest: en pahalı, en pahalısı
cheapest_swaps: en ucuz üç değişiklik, en ucuz değişiklik, en çok tasarruf, üç değişiklik
most_shared: çoğu hasta, birkaç hasta
advice: öneri, öneriler, tavsiye, ipuçları, azaltmak
order_noun: sipariş, siparişi, siparişini, siparişler, siparişleri, sipariş listesi
deliver: teslim, teslimat, teslimatı, teslim edilmeli, teslim günü, gelmeli
budget: bütçe, bütçesi, bütçemiz, en fazla
money: euro, avro, lira, tl
cost: mal olur, mal olacak, kaça mal, tutacak, maliyet, maliyeti, fiyat, fiyatı, kaça, tutar, ne kadara
label: etiket, etiketi, etiketler, etiketleri
stock_there: stok, stokta, stoğu, depo, depoda, kiler, kilerde, envanter
have_there: var mı, kaldı mı, ne kadar kaldı, elimizde, hâlâ var
left_there: stokta, depoda, kaldı, kalmış, var, elimizde, mevcut
put_in: ekle
take_out: çıkar, düş
came_in: geldi, teslim alındı, ulaştı
seller: tedarikçi, tedarikçiler, kim satıyor
used_up: gitti, kullandık, kullanıldı, kullandım, attık, harcadık
finished: bitti, tükenmiş, kalmadı
par: asgari stok, minimum stok, stok seviyesi
low: azalan, azaldı, bitmek üzere, minimumun altında
recall: geri çağırma, geri çağrıldı, geri çağrılan, geri çağrılıyor, geri çağrılmış
now_holds: artık içeriyor, içeriyor, ile
unavailable: yok, bulunmuyor, tükendi, stokta yok, temin edilemiyor, bulamıyoruz
available: mevcut, temin
put_instead: yerine, kullan, koy
apply: uygula, uygulayın
one_kitchen: tek mutfak, tek mutfak olarak, birlikte, ortak malzeme, ortak
differs: karşılaştır, karşılaştırın, fark, farkı, farkı ne
what_if: ne değişir, ne olur, ne kadar tasarruf
dropped: olmadan, olmazsa, çıkarsa, iptal
enough: yeter, yeterli, yetiyor
week_after: ondan sonraki, sonraki, bir sonraki
draw: grafik, grafiği, eğri
rules_of: hangi kurallar, geçerli kurallar
ideas: başka ne, hangi alternatifler, başka fikir
nearest: en yakın hafta, en yakın plan
look_only: hiçbir şeyi değiştirme, sadece söyle, değiştirme
set_budget: bütçemiz, haftalık bütçe, bütçeyi ayarla
no_budget: bütçeyi kaldır, bütçeyi sil
buyers_filler: acil, ürün, tedarikçi, hazırla, koyabiliriz, gidecek, lira, mı, mi
"""
