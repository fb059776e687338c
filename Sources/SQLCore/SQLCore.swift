// SQLCore
