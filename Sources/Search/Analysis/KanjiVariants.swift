/// Kanji that are written in two ways, mostly in names: the old or other form with the one that everybody types.
enum KanjiVariants {
    static let standard: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = """
            澤沢 齋斎 齊斉 髙高 﨑崎 嵜崎 邊辺 邉辺 國国 廣広 濵浜 濱浜 嶋島 嶌島 惠恵 眞真 櫻桜 瀧滝 德徳 榮栄 藏蔵 學学 會会 區区 縣県 圓円 應応 櫂櫂
            龍竜 曾曽 桒桑 槇槙 彌弥 藪薮 籠篭 礒磯 淵渕 鷗鴎 萬万 黑黒 實実 靜静 聰聡 增増 壽寿 豐豊 與与 來来 體体 變変 檜桧 檢検 號号 驛駅 當当 臺台
            鄕郷 劍剣 單単 團団 圖図 處処 證証 轉転 傳伝 發発 寫写 總総 續続 讀読 賣売 關関 歷歴 淸清 福福 祥祥 神神 晴晴 塚塚 隆隆 都都 諸諸 者者 視視
            """
        return pairs.split { $0 == " " || $0 == "\n" }.reduce(into: [:]) { table, pair in
            let scalars = Array(pair.unicodeScalars)
            if scalars.count == 2, scalars[0] != scalars[1] { table[scalars[0]] = scalars[1] }
        }
    }()
}
